package dev.casty.runtime.journal;

import dev.casty.journal.FileJournal;
import dev.casty.journal.JournalException;
import dev.casty.runtime.journal.JournalReport.Damage;
import dev.casty.runtime.journal.JournalReport.End;
import dev.casty.runtime.journal.JournalReport.EntryReport;
import dev.casty.runtime.journal.JournalReport.KeyReport;
import dev.casty.runtime.journal.JournalReport.Rule;
import dev.casty.runtime.journal.JournalReport.Safe;
import dev.casty.runtime.journal.JournalReport.SegmentReport;
import dev.casty.runtime.journal.KeyIndex.Position;
import dev.casty.runtime.storage.Storage;
import dev.casty.runtime.storage.StorageFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Describes a journal, whatever its files hold. Whether that is damage has been decided by {@link Recovery}. */
final class JournalSurvey {
    private final Mark.Place mark;
    private final @Nullable String refusal;
    private final KeyIndex index = new KeyIndex();
    private final List<Surveyed> surveyed = new ArrayList<>();

    /** A segment that was gone through; of one that has no possible size, a report alone. */
    private record Surveyed(
            long number, long size, @Nullable SegmentSurvey survey) {}

    JournalSurvey(Mark.Place mark, @Nullable String refusal) {
        this.mark = mark;
        this.refusal = refusal;
    }

    /** Goes through these files, the oldest first. */
    JournalReport run(Map<Long, StorageFile> files) throws IOException {
        var numbers = new ArrayList<>(files.keySet());
        for (var each : files.entrySet()) {
            survey(each.getKey(), each.getValue(), each.getKey().equals(numbers.getLast()));
        }
        return report(numbers);
    }

    private void survey(long number, StorageFile file, boolean last) throws IOException {
        long size = file.size();
        if (size < Segment.HEADER_BYTES || size > FileJournal.MAX_SEGMENT_BYTES) {
            surveyed.add(new Surveyed(number, size, null));
            return;
        }
        var bytes = ByteBuffer.allocateDirect((int) size);
        file.read(bytes, 0);
        int safe = mark.segment() == number ? mark.offset() : 0;
        var survey = new SegmentSurvey(number, bytes.clear(), last, safe).run(refusal != null, this::index);
        surveyed.add(new Surveyed(number, size, survey));
    }

    private void index(EntryReport entry) {
        index.put(
                index.of(entry.key()),
                new Position(entry.segment(), entry.offset(), entry.length(), entry.kind(), entry.sequence()));
    }

    private JournalReport report(List<Long> numbers) {
        long dropped = surveyed.stream()
                .mapToLong(each -> each.survey() == null ? 0 : each.survey().dropped())
                .max()
                .orElse(0);
        var segments = surveyed.stream().map(each -> report(each, dropped)).toList();
        var keys = keys();
        return new JournalReport(
                segments,
                keys,
                live(keys.values()),
                new Safe(mark.segment(), mark.offset()),
                missing(numbers, segments, dropped),
                refusal);
    }

    private SegmentReport report(Surveyed segment, long dropped) {
        var file = Segment.name(segment.number());
        var survey = segment.survey();
        if (survey != null) {
            return survey.report(file, segment.size(), segment.number() <= dropped);
        }
        var damage = new Damage(Rule.SIZE, 0, 0, null, 0, null, List.of(), List.of(), List.of(), 0);
        return new SegmentReport(segment.number(), file, segment.size(), 0, 0, End.DAMAGED, 0, 0, false, damage);
    }

    private SortedMap<String, KeyReport> keys() {
        var gaps = index.gaps();
        var keys = new TreeMap<String, KeyReport>();
        for (var key : index.everKnown()) {
            var entries = index.entries(key).stream()
                    .map(each -> new EntryReport(
                            key, each.kind(), each.sequence(), each.segment(), each.offset(), each.length()))
                    .toList();
            keys.put(key, new KeyReport(key, index.sequence(key), entries, gaps.getOrDefault(key, 0L)));
        }
        return keys;
    }

    private static Map<Long, Long> live(Iterable<KeyReport> keys) {
        var live = new HashMap<Long, Long>();
        for (var key : keys) {
            key.entries().forEach(each -> live.merge(each.segment(), (long) each.length(), Long::sum));
        }
        return live;
    }

    /** In the middle, at the end as far as the mark knows, and at the beginning unless a record says that they may be. */
    private List<Long> missing(List<Long> numbers, List<SegmentReport> segments, long dropped) {
        var missing = new ArrayList<Long>();
        if (numbers.isEmpty()) {
            return mark.segment() > 0 ? List.of(mark.segment()) : List.of();
        }
        boolean whole = segments.stream().allMatch(each -> each.damage() == null);
        if (whole && numbers.getFirst() > dropped + 1) {
            missing.add(numbers.getFirst() - 1);
        }
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) > numbers.get(i - 1) + 1) {
                missing.add(numbers.get(i - 1) + 1);
            }
        }
        if (mark.segment() > numbers.getLast()) {
            missing.add(mark.segment());
        }
        return missing;
    }

    /** What opening this journal would say; null if it opens. Nothing is changed. */
    static @Nullable String refusal(Storage storage, Mark.Place mark) throws IOException {
        var recovery = new Recovery(storage, mark);
        try {
            recovery.run();
            return null;
        } catch (JournalException e) {
            return e.getMessage();
        } finally {
            for (var segment : recovery.segments) {
                segment.close();
            }
        }
    }
}
