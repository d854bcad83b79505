package dev.casty.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.Stray;
import dev.casty.processor.model.Stray.HookOfBehavior;
import dev.casty.processor.model.Stray.LostAnnotation;
import dev.casty.processor.model.Stray.LostBehavior;
import dev.casty.processor.model.Stray.LostMethod;
import dev.casty.processor.model.Stray.NoCodec;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * What stands where it has no effect is a mistake. Of a class with several such methods only the first is told: what is
 * missing is one annotation, at the class.
 */
public final class StrayValidator {
    /** The violations of all strays of a compilation. */
    public List<Violation> validate(Collection<Stray> strays) {
        var told = new HashSet<ClassName>();
        return strays.stream()
                .filter(each -> !(each instanceof LostMethod lost)
                        || told.add(lost.holder().name()))
                .map(StrayValidator::violation)
                .toList();
    }

    private static Violation violation(Stray stray) {
        return switch (stray) {
            case LostMethod lost -> method(lost);
            case HookOfBehavior hook -> hook(hook);
            case LostAnnotation lost -> annotation(lost);
            case LostBehavior lost -> behavior(lost);
            case NoCodec none -> codec(none);
        };
    }

    private static Violation method(LostMethod lost) {
        var holder = lost.holder().name().simpleName();
        return Violation.of(
                        Code.MISPLACED_ANNOTATION,
                        lost.origin(),
                        holder + "." + lost.method() + " has @" + lost.annotation() + ", but " + holder
                                + " is neither an actor nor a behaviour")
                .because("nobody calls it: the class is final, so that no actor can inherit the method")
                .help(
                        lost.inActor()
                                ? "let " + holder + " implement dev.casty.Behavior, or move the method to the actor"
                                : "annotate " + holder + " with @Actor, or leave out @" + lost.annotation());
    }

    private static Violation hook(HookOfBehavior hook) {
        var holder = hook.holder().name().simpleName();
        return Violation.of(
                        Code.MISPLACED_ANNOTATION,
                        hook.origin(),
                        holder + "." + hook.method() + " is a @" + hook.annotation()
                                + " hook in a behaviour, where nobody calls it")
                .help("move it to the actor: hooks are the same in all behaviours");
    }

    private static Violation annotation(LostAnnotation lost) {
        var holder = lost.holder().label();
        return Violation.of(
                        Code.MISPLACED_ANNOTATION,
                        lost.origin(),
                        "@" + lost.annotation() + " has no effect on " + holder + ", which is no actor")
                .because("it is read on the actor's own class, and not inherited")
                .help("annotate " + holder + " with @Actor too, or move @" + lost.annotation() + " to the actor");
    }

    private static Violation behavior(LostBehavior lost) {
        var holder = lost.holder().label();
        return Violation.of(
                        Code.LOST_BEHAVIOUR,
                        lost.origin(),
                        holder + " is a behaviour and not nested in an actor, so that no actor can become it")
                .help("move it into the class of its actor; what several have in common can be an abstract class");
    }

    private static Violation codec(NoCodec none) {
        return Violation.of(Code.NO_CODEC, none.origin(), none.type() + " is no codec")
                .help("let it implement dev.casty.codec.Codec of the type that it is for");
    }
}
