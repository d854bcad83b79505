package dev.casty.codec;

import java.util.List;

/** A recursive type. */
record Tree(List<Tree> children) {
    static final Tree LEAF = new Tree(List.of());

    /** So many trees inside of each other, counting the outermost. */
    static Tree deep(int levels) {
        var tree = LEAF;
        for (int level = 1; level < levels; level++) {
            tree = new Tree(List.of(tree));
        }
        return tree;
    }
}
