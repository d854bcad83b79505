package dev.casty.processor.generate;

import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Durability.BehaviorState;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.Durability.Field;
import dev.casty.processor.model.Encodability;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.model.TypeShape;
import dev.casty.processor.model.TypeShape.Custom;
import dev.casty.processor.model.TypeShape.Enumeration;
import dev.casty.processor.model.TypeShape.Product;
import dev.casty.processor.model.TypeShape.Sum;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes, for people and for their version control, what an actor's state and messages are made of where they are written.
 * One line a fact, in an order that stays, so that two versions can be compared.
 */
final class SchemaWriter {
    private final ActorModel actor;
    private final Encodability encodability;
    private final StringBuilder text = new StringBuilder();

    private SchemaWriter(ActorModel actor) {
        this.actor = actor;
        encodability =
                new Encodability(actor.types(), new Spelling(actor.declaration().name()));
    }

    /** All of it. */
    static String write(ActorModel actor) {
        var writer = new SchemaWriter(actor);
        writer.line(0, "actor " + actor.declaration().name().reflectionName());
        writer.state();
        writer.messages();
        writer.types();
        return writer.text.toString();
    }

    /** What is persisted, and how it is noticed that it has changed; empty if nothing is. */
    static String writeState(ActorModel actor) {
        var writer = new SchemaWriter(actor);
        writer.state();
        return writer.text.toString();
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    // state of "demo.Cart"
    //   items: java.util.Map<java.lang.String, demo.Line>, records its own edits
    //   pieces as "quantity": int, compared by its bits
    //   behaviour CheckedOut
    //     at: java.time.Instant
    private void state() {
        if (!(actor.durability() instanceof Durable durable)) {
            return;
        }
        line(0, "state of \"" + durable.stableName() + "\"");
        if (durable.isCustom()) {
            var save = durable.saves().get(0);
            line(1, save.name() + "(): " + plain(save.returnType()) + ", " + Detection.ENCODING.label());
        }
        for (var each : durable.persisted()) {
            line(1, field(each) + ", " + Detection.of(actor.types(), each).label());
        }
        durable.behaviors().forEach(this::behavior);
    }

    private void behavior(BehaviorState behavior) {
        line(1, "behaviour " + called(behavior.declaration().name().simpleName(), behavior.stableName()));
        behavior.restored().forEach(each -> line(2, field(each)));
    }

    private static String field(Field field) {
        return called(field.name(), field.stableName()) + ": " + plain(field.type());
    }

    private static String called(String name, String stableName) {
        return name.equals(stableName) ? name : name + " as \"" + stableName + "\"";
    }

    private static String plain(TypeName type) {
        return type.withoutAnnotations().toString();
    }

    // messages
    //   "demo.Cart$Add": demo.Cart.Add
    //     reply: int
    private void messages() {
        line(0, "messages");
        for (var each : actor.protocol().messages()) {
            line(1, "\"" + each.stableName() + "\": " + plain(each.type()) + local(each.label(), each.type()));
            if (!each.reply().equals(TypeName.VOID)) {
                line(2, "reply: " + plain(each.reply()) + local(reply(each), each.reply()));
            }
        }
    }

    private static String reply(Message message) {
        return "the reply to " + message.label();
    }

    private String local(String what, TypeName type) {
        return encodability.obstacles(what, type).stream()
                .findFirst()
                .map(each -> ", stays on its machine: " + each.reason() + " (" + each.path() + ")")
                .orElse("");
    }

    // types
    //   record demo.Line
    //     sku: java.lang.String
    //   sealed demo.Shape
    //     Circle: demo.Shape.Circle
    private void types() {
        line(0, "types");
        var sorted = new TreeMap<String, TypeShape>();
        for (Map.Entry<TypeName, TypeShape> each : actor.types().shapes().entrySet()) {
            sorted.put(plain(each.getKey()), each.getValue());
        }
        sorted.forEach(this::type);
    }

    private void type(String name, TypeShape shape) {
        switch (shape) {
            case Product(var components) -> {
                line(1, "record " + name);
                components.forEach(each -> line(2, called(each.name(), each.stableName()) + ": " + plain(each.type())));
            }
            case Enumeration(var constants) -> {
                line(1, "enum " + name);
                constants.forEach(each -> line(2, called(each.name(), each.stableName())));
            }
            case Sum(var alternatives, var isAbstract) -> {
                line(1, "sealed " + name);
                alternatives.forEach(each -> line(2, each.stableName() + ": " + plain(each.type())));
            }
            case Custom(var codec, var flaw) -> line(1, name + ", encoded by " + codec);
            default -> {}
        }
    }
}
