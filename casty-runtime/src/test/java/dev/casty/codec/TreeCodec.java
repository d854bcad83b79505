package dev.casty.codec;

/** A tree is the array of its children. */
final class TreeCodec implements Codec<Tree> {
    @Override
    public void write(Packer out, Tree value) {
        Codecs.list(this).write(out, value.children());
    }

    @Override
    public Tree read(Unpacker in) {
        return new Tree(Codecs.list(this).read(in));
    }
}
