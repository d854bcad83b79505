package dev.casty.tests.faults.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final List<Kind> ALL = List.of(Kind.values());

    private static List<Step> steps(long seed, int hosts, int count) {
        var schedule = new Schedule(seed, hosts, ALL, Duration.ofSeconds(5));
        return Stream.generate(schedule::next).limit(count).toList();
    }

    @Test
    void theSameSeedGivesTheSameFaults() {
        assertThat(steps(7, 5, 100)).isEqualTo(steps(7, 5, 100)).isNotEqualTo(steps(8, 5, 100));
    }

    @Test
    void eachKindComesAsOftenAsTheOthers() {
        for (int round = 0; round < 10; round++) {
            var kinds = EnumSet.noneOf(Kind.class);
            steps(7, 3, (round + 1) * ALL.size()).subList(round * ALL.size(), (round + 1) * ALL.size()).stream()
                    .map(Step::kind)
                    .forEach(kinds::add);
            assertThat(kinds).hasSize(ALL.size());
        }
    }

    @Test
    void whatIsCutIsWhatItsKindSays() {
        for (int hosts : List.of(3, 4, 5)) {
            for (var step : steps(hosts, hosts, 400)) {
                if (step.fault() instanceof Fault.Cut cut) {
                    int expected = switch (step.kind()) {
                        case ONE_WAY -> 1;
                        case PARTIAL -> 2 * ((hosts - 1) / 2);
                        case DEAF, MUTE -> hosts - 1;
                        default -> cut.ways().size();
                    };
                    assertThat(cut.ways()).as(step.toString()).hasSize(expected).isNotEmpty();
                    assertThat(cut.ways()).as(step.toString()).allMatch(each -> each.from() != each.to());
                }
            }
        }
    }

    @Test
    void conditionsArePutTogetherAndTakenApart() {
        var one = Set.of(new Way(0, 1));
        var other = Set.of(new Way(1, 2));

        var both = Conditions.GOOD.cut(one).withLoss(5).cut(other);

        assertThat(both.cuts()).hasSize(2);
        assertThat(both.mend(one)).isEqualTo(new Conditions(5, other));
        assertThat(both.mend(one).mend(other).withLoss(0)).isEqualTo(Conditions.GOOD);
    }
}
