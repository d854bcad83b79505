package dev.casty.tests.refs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.casty.ActorStoppedException;
import dev.casty.ActorSystem;
import dev.casty.testkit.Simulation;
import dev.casty.tests.refs.Shapes.Area;
import dev.casty.tests.refs.Shapes.Circle;
import dev.casty.tests.refs.Shapes.Counter;
import dev.casty.tests.refs.Shapes.Oval;
import dev.casty.tests.refs.Shapes.Reset;
import dev.casty.tests.refs.Shapes.Round;
import dev.casty.tests.refs.Shapes.Shape;
import dev.casty.tests.refs.Shapes.Square;
import dev.casty.tests.refs.Shapes.TellMe;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Refs narrowed to one message, and several refs as one. */
class RefsTest {
    private final List<Object> onBoard = new CopyOnWriteArrayList<>();
    private final List<Object> round = new CopyOnWriteArrayList<>();

    @Test
    void aRefNarrowsToEveryTypeOfWhichItTakesAll() {
        run((sim, board, rounds) -> {
            board.as(Shape.class).send(new Square(1));
            board.as(Round.class).send(new Circle(2));
            board.as(Oval.class).send(new Oval(3));
            sim.runUntilIdle();
            assertThat(onBoard).containsExactly(new Square(1), new Circle(2), new Oval(3));
        });
    }

    @Test
    void aTypeThatItTakesOnlyInPartIsRefused() {
        run((sim, board, rounds) -> {
            for (var type : List.<Class<?>>of(Shape.class, Square.class, Area.class, Object.class, String.class)) {
                assertThatThrownBy(() -> rounds.as(type))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("/rounds")
                        .hasMessageContaining(type.getName())
                        .hasMessageContaining("Circle");
            }
        });
    }

    @Test
    void narrowedRefsAreEqualIfTheirActorsAre() {
        run((sim, board, rounds) -> {
            assertThat(board.as(Shape.class)).isEqualTo(board.as(Shape.class)).hasSameHashCodeAs(board.as(Shape.class));
            assertThat(board.as(Circle.class)).isNotEqualTo(rounds.as(Circle.class));
            assertThat(board.as(Shape.class).toString()).contains("/board");
        });
    }

    @Test
    void aRecipientInAMessageSaysWhereTheAnswerGoes() {
        run((sim, board, rounds) -> {
            sim.system().actor("teller", Shapes_TellerRef.spec()).ask(new TellMe(board.as(Shape.class)));
            sim.runUntilIdle();
            assertThat(onBoard).containsExactly(new Square(4));
        });
    }

    @Test
    void eachMessageGoesToTheFirstMemberThatTakesIt() {
        run((sim, board, rounds) -> {
            var union = rounds.or(board);
            union.send(new Circle(1));
            union.send(new Square(1));
            Object area = union.ask(new Area(5));
            union.askAsync(new Oval(2));
            sim.runUntilIdle();
            assertThat(round).containsExactly(new Circle(1), new Oval(2));
            assertThat(onBoard).containsExactly(new Square(1));
            assertThat(area).isEqualTo(25);
            assertThat(union.ask(new Area(3), Duration.ofSeconds(1))).isEqualTo(9);
            assertThat(union.ask(new Reset())).isNull();
        });
    }

    @Test
    void whatNobodyTakesIsRefusedByName() {
        run((sim, board, rounds) -> {
            var union = rounds.or(board);
            for (Runnable attempt : List.<Runnable>of(
                    () -> union.send("text"),
                    () -> union.ask("text"),
                    () -> union.ask("text", Duration.ofSeconds(1)),
                    () -> union.askAsync("text"),
                    () -> union.askAsync("text", Duration.ofSeconds(1)))) {
                assertThatThrownBy(attempt::run)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("java.lang.String")
                        .hasMessageContaining("/rounds")
                        .hasMessageContaining("/board");
            }
        });
    }

    @Test
    void unionsFlattenAndAreEqualIfTheirMembersAre() {
        run((sim, board, rounds) -> {
            var counter = sim.system().actor("counter", Shapes_CounterRef.spec());
            var nested = board.or(rounds.or(counter));
            assertThat(nested.members()).containsExactly(board, rounds, counter);
            assertThat(nested)
                    .isEqualTo(board.or(rounds).or(counter))
                    .hasSameHashCodeAs(board.or(rounds).or(counter));
            assertThat(nested).isNotEqualTo(rounds.or(board).or(counter));
            assertThat(nested.toString()).contains("/board", "/rounds", "/counter");
        });
    }

    @Test
    void aStoppedMemberStillTakesItsMessages() {
        run((sim, board, rounds) -> {
            sim.system().stop(rounds);
            sim.runUntilIdle();
            assertThat(catchThrowable(() -> rounds.or(board).ask(new Circle(1))))
                    .isInstanceOf(ActorStoppedException.class);
        });
    }

    @Test
    void typedUnionsNestAndFlatten() {
        run((sim, board, rounds) -> {
            var teller = sim.system().actor("teller", Shapes_TellerRef.spec());
            var counter = sim.system().actor("counter", Shapes_CounterRef.spec());
            var everything = Shapes_EverythingRef.of(board, teller);
            var more = Shapes_MoreRef.of(everything, counter);
            int count = more.ask(new Counter.Count());
            int area = more.ask(new Area(4));
            everything.send(new Square(1));
            more.send(new Circle(1));
            more.ask(new TellMe(board.as(Shape.class)));
            sim.runUntilIdle();
            assertThat(count).isEqualTo(1);
            assertThat(area).isEqualTo(16);
            assertThat(onBoard).containsExactlyInAnyOrder(new Square(1), new Circle(1), new Square(4));
            assertThat(more.members()).containsExactly(board, teller, counter);
            assertThat(more).isEqualTo(Shapes_MoreRef.of(Shapes_EverythingRef.of(board, teller), counter));
            assertThat(more.untyped()).isEqualTo(board.or(teller).or(counter));
            assertThat(more.or(rounds).members()).hasSize(4);
        });
    }

    @Test
    void refsOfEqualPathsInTwoSystemsAreNotEqual() {
        try (var one = ActorSystem.create();
                var two = ActorSystem.create()) {
            assertThat(one.actor("c", Shapes_CounterRef.spec()))
                    .isNotEqualTo(two.actor("c", Shapes_CounterRef.spec()))
                    .isNotEqualTo(null)
                    .isNotEqualTo("c");
        }
    }

    private interface Body {
        void run(Simulation sim, Shapes_BoardRef board, Shapes_RoundsRef rounds);
    }

    private void run(Body body) {
        Simulation.run(
                1,
                sim -> body.run(
                        sim,
                        sim.system().actor("board", Shapes_BoardRef.spec(onBoard)),
                        sim.system().actor("rounds", Shapes_RoundsRef.spec(round))));
    }
}
