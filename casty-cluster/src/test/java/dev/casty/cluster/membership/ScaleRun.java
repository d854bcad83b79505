package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Ten to a thousand nodes: how fast they find out, and what it costs. Not one of the tests that always run:
 * {@code mvn -B -o -q -pl casty-cluster -am test -Dtest=ScaleRun -Dsurefire.failIfNoSpecifiedTests=false}, in some minutes,
 * prints a table and draws {@code docs/swim-scale.svg}.
 */
class ScaleRun {
    private static final List<Integer> NODES = List.of(10, 30, 100, 300, 1_000);
    private static final double MAX_BYTES = 1_500;

    @Test
    void fromTenToAThousandNodes() throws IOException {
        System.out.println(Scale.header());
        var scales = new ArrayList<Scale>();
        for (int nodes : NODES) {
            var scale = Scale.of(nodes);
            System.out.println(scale);
            scales.add(scale);
        }
        Files.writeString(Path.of("../docs/swim-scale.svg"), draw(scales));
        assertThat(scales).allSatisfy(each -> {
            assertThat(each.churn()).isLessThan(MAX_BYTES);
            assertThat(Scale.most(each.cutOff(), Downfall::untilAllKnow)).isLessThan(each.aim());
            assertThat(Scale.most(each.killed(), Downfall::untilAllKnow)).isLessThan(each.aim());
        });
    }

    private static String draw(List<Scale> scales) {
        var detection = new Plot("Detection: periods after its end", NODES, 25);
        detection.line("first ping without answer", cutOff(scales, Downfall::periodOfFirstPing));
        detection.line("first suspicion", cutOff(scales, Downfall::untilSuspected));
        detection.line("declared dead: silent", cutOff(scales, Downfall::untilFailed));
        detection.line("declared dead: refuses", killed(scales, Downfall::untilFailed));
        var dissemination = new Plot("Dissemination: periods until all know", NODES, 30);
        dissemination.line("machine silent", cutOff(scales, Downfall::untilAllKnow));
        dissemination.line("machine refuses", killed(scales, Downfall::untilAllKnow));
        dissemination.line("3 x log2(N)", values(scales, Scale::aim));
        var bytes = new Plot("Bytes a node sends a second", NODES, MAX_BYTES);
        bytes.line("quiet", values(scales, Scale::quiet));
        bytes.line("one dies, one joins, every 5 s", values(scales, Scale::churn));
        bytes.line("aim", Collections.nCopies(NODES.size(), MAX_BYTES));
        return Plot.beside(List.of(detection, dissemination, bytes));
    }

    private static List<Double> cutOff(List<Scale> scales, ToDoubleFunction<Downfall> what) {
        return values(scales, each -> Scale.mean(each.cutOff(), what));
    }

    private static List<Double> killed(List<Scale> scales, ToDoubleFunction<Downfall> what) {
        return values(scales, each -> Scale.mean(each.killed(), what));
    }

    private static List<Double> values(List<Scale> scales, ToDoubleFunction<Scale> what) {
        return scales.stream().map(each -> what.applyAsDouble(each)).toList();
    }
}
