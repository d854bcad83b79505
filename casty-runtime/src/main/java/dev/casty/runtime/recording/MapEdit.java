package dev.casty.runtime.recording;

import dev.casty.codec.Packer;

/** One change of a map. */
sealed interface MapEdit<K, V> extends Edit<RecordedMap<K, V>> {
    int PUT = 1;
    int REMOVE = 2;

    /** A key has this value now. */
    record Put<K, V>(K key, V value) implements MapEdit<K, V> {
        @Override
        public int length() {
            return 3;
        }

        @Override
        public void write(Packer out, RecordedMap<K, V> map) {
            out.packInt(PUT);
            out.packNullable(key, map.keyCodec());
            out.packNullable(value, map.valueCodec());
        }
    }

    /** A key is gone. */
    record Remove<K, V>(K key) implements MapEdit<K, V> {
        @Override
        public int length() {
            return 2;
        }

        @Override
        public void write(Packer out, RecordedMap<K, V> map) {
            out.packInt(REMOVE);
            out.packNullable(key, map.keyCodec());
        }
    }
}
