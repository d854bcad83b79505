package dev.casty.codec;

import org.jspecify.annotations.Nullable;

/**
 * A value that can't be written, or bytes that can't be read. The message says what was expected, what was found, and for bytes
 * at which offset from where reading began. To try again is useless: the same value or bytes fail again. Packer and unpacker
 * stand in the middle of a value then, and are of no further use.
 */
public class CodecException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a message that says what was expected and what was found. */
    public CodecException(String message) {
        super(message);
    }

    /** With what a constructor or another library threw when it was given what was read. */
    public CodecException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
