package dev.casty.benchmarks.durable;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** Counters in RocksDB, put one by one or in batches, with a sync each. */
final class RocksDbChanges extends Changes {
    static {
        RocksDB.loadLibrary();
    }

    private final String path;
    private final int group;
    private final Options options = new Options().setCreateIfMissing(true);
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final byte[][] keys;
    private final long[] counts;
    private final RocksDB db;

    /** In this folder: so many counters, of which so many are put at a time. */
    RocksDbChanges(Path folder, int counters, int group) throws RocksDBException {
        this.group = group;
        path = folder.resolve("rocksdb").toString();
        db = RocksDB.open(options, path);
        counts = new long[counters];
        keys = new byte[counters][];
        for (int i = 0; i < counters; i++) {
            keys[i] = ByteBuffer.allocate(2 * Long.BYTES).putLong(i).array();
        }
    }

    /** One more of the counter whose turn it is. */
    private byte[] count(int counter) {
        return ByteBuffer.allocate(RawChanges.RECORD_BYTES - 2 * Long.BYTES)
                .putLong(++counts[counter])
                .array();
    }

    @Override
    void make(long size) throws RocksDBException {
        for (long left = size; left > 0; left -= group) {
            if (group == 1) {
                db.put(synced, keys[0], count(0));
                continue;
            }
            try (var batch = new WriteBatch()) {
                for (int i = 0; i < group; i++) {
                    int counter = i % keys.length;
                    batch.put(keys[counter], count(counter));
                }
                db.write(synced, batch);
            }
        }
    }

    @Override
    public void close() {
        db.close();
    }

    @Override
    long kept() throws RocksDBException {
        long count = 0;
        try (var reopened = RocksDB.open(options, path)) {
            for (var key : keys) {
                count += ByteBuffer.wrap(reopened.get(key)).getLong();
            }
        }
        return count;
    }
}
