package dev.casty.runtime.durable;

/**
 * What is different in a field.
 *
 * @param value the value that it has now, or the edits that made it so
 * @param isEdits which of the two
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Change(byte[] value, boolean isEdits) {}
