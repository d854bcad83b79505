package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.BehaviorModel.Case;
import dev.casty.processor.model.BehaviorModel.Fit;
import dev.casty.processor.model.BehaviorModel.Handled;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the handlers of one behaviour: a switch from a message's number to the call. Where there are many, the switch is
 * split into methods by ranges of numbers, because the JIT compiles no method above 8000 bytes.
 */
final class HandlersWriter {
    /** How many messages one method handles: a case takes up to 40 bytes. */
    private static final int MAX_CASES = 128;

    private final BehaviorNames names;
    private final Arguments arguments;
    private final ClassName dispatch;

    private HandlersWriter(ActorModel actor, BehaviorNames names) {
        this.dispatch = actor.dispatch().name();
        this.names = names;
        this.arguments = new Arguments(actor);
    }

    static TypeSpec write(ActorModel actor, BehaviorNames names) {
        return new HandlersWriter(actor, names).write();
    }

    /** The messages that get the same treatment. */
    private record Branch(CodeBlock body, List<Integer> numbers) {
        String labels() {
            return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    // private static final class CheckedOutHandlers extends Handlers<Cart.CheckedOut> {
    private TypeSpec write() {
        var type = TypeSpec.classBuilder(names.handlers())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Library.HANDLERS, receiverClass()));
        type.addMethod(name());
        type.addMethod(numberOf());
        var branches = branches();
        if (cases().size() <= MAX_CASES) {
            type.addMethod(
                    handle(signature("handle").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC), branches));
        } else {
            addSplitHandle(type, branches);
        }
        return type.addMethod(handlerOf()).build();
    }

    private ClassName receiverClass() {
        return names.model().declaration().name();
    }

    private List<Case> cases() {
        return names.model().cases();
    }

    // @Override
    // public String name() {
    //     return "Cart.CheckedOut";
    // }
    private MethodSpec name() {
        return MethodSpec.methodBuilder("name")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $S", names.model().declaration().label())
                .build();
    }

    // @Override
    // public int numberOf(Object message) {
    //     return CartDispatch.numberOfMessage(message);
    // }
    private MethodSpec numberOf() {
        return MethodSpec.methodBuilder("numberOf")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addParameter(Object.class, "message")
                .addStatement("return $T.numberOfMessage(message)", dispatch)
                .build();
    }

    // public Object handle(Cart actor, int message, Object body, GeneratedContext<?> context) throws Throwable {
    private MethodSpec.Builder signature(String name) {
        return MethodSpec.methodBuilder(name)
                .returns(Object.class)
                .addParameter(receiverClass(), "receiver")
                .addParameter(TypeName.INT, "message")
                .addParameter(Object.class, "body")
                .addParameter(Library.ANY_CONTEXT, "context")
                .addException(Library.THROWABLE);
    }

    // switch (message) {
    //     case 0, 3 -> {
    //         receiver.add((CartMessage.AddItem) body);
    //         return Outcome.ACKNOWLEDGED;
    //     }
    //     default -> {
    //         return Outcome.UNHANDLED;
    //     }
    // }
    private MethodSpec handle(MethodSpec.Builder method, List<Branch> branches) {
        if (branches.isEmpty()) {
            return method.addStatement("return $T.UNHANDLED", Library.OUTCOME).build();
        }
        if (isUnchecked()) {
            method.addAnnotation(SourceFile.suppress(Set.of("unchecked")));
        }
        method.beginControlFlow("switch (message)");
        for (var each : branches) {
            method.beginControlFlow("case $L ->", each.labels())
                    .addCode(each.body())
                    .endControlFlow();
        }
        return method.beginControlFlow("default ->")
                .addStatement("return $T.UNHANDLED", Library.OUTCOME)
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    // return switch (message / 128) {
    //     case 0 -> handleFrom0(receiver, message, body, context);
    //     case 1 -> handleFrom128(receiver, message, body, context);
    //     default -> Outcome.UNHANDLED;
    // };
    private void addSplitHandle(TypeSpec.Builder type, List<Branch> branches) {
        var code = CodeBlock.builder()
                .add("return switch (message / $L) {\n", MAX_CASES)
                .indent();
        var methods = new ArrayList<MethodSpec>();
        for (int from = 0; from < cases().size(); from += MAX_CASES) {
            var name = "handleFrom" + from;
            code.add("case $L -> $L(receiver, message, body, context);\n", from / MAX_CASES, name);
            methods.add(handle(signature(name).addModifiers(Modifier.PRIVATE), range(branches, from)));
        }
        code.add("default -> $T.UNHANDLED;\n", Library.OUTCOME).unindent().add("};\n");
        type.addMethod(signature("handle")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addCode(code.build())
                .build());
        type.addMethods(methods);
    }

    private static List<Branch> range(List<Branch> branches, int from) {
        var within = new ArrayList<Branch>();
        for (var each : branches) {
            var numbers = each.numbers().stream()
                    .filter(number -> number >= from && number < from + MAX_CASES)
                    .toList();
            if (!numbers.isEmpty()) {
                within.add(new Branch(each.body(), numbers));
            }
        }
        return within;
    }

    private List<Branch> branches() {
        var numbers = new LinkedHashMap<CodeBlock, List<Integer>>();
        for (int number = 0; number < cases().size(); number++) {
            if (cases().get(number).choice() instanceof Handled(var handler, var fit)) {
                numbers.computeIfAbsent(body(handler, fit), any -> new ArrayList<>())
                        .add(number);
            }
        }
        return numbers.entrySet().stream()
                .map(each -> new Branch(each.getKey(), each.getValue()))
                .toList();
    }

    private CodeBlock body(Handler handler, Fit fit) {
        var call = CodeBlock.of("receiver.$L($L)", handler.method().name(), arguments.of(handler.method()));
        return switch (handler.reply()) {
            case Reply.Acknowledgement reply -> ending(call, fit == Fit.SILENT ? "SILENT" : "ACKNOWLEDGED");
            case Reply.Later reply -> ending(call, "LATER");
            case Reply.Value reply -> CodeBlock.of("return $L;\n", call);
            case Reply.Stage reply -> CodeBlock.of("return whenDone(context, $L);\n", call);
        };
    }

    private static CodeBlock ending(CodeBlock call, String outcome) {
        return CodeBlock.of("$L;\nreturn $T.$L;\n", call, Library.OUTCOME, outcome);
    }

    /** Whether a message with type arguments is cast to them, which nothing checks but the protocol. */
    private boolean isUnchecked() {
        return cases().stream()
                .anyMatch(each -> each.choice() instanceof Handled(var handler, var fit)
                        && Erasure.isUnchecked(handler.messages().get(0).type()));
    }

    // @Override
    // public String handlerOf(int message) {
    //     return switch (message) {
    //         case 0, 3 -> "add(CartMessage.AddItem)";
    //         default -> "";
    //     };
    // }
    private MethodSpec handlerOf() {
        var method = MethodSpec.methodBuilder("handlerOf")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addParameter(TypeName.INT, "message");
        var labels = labels();
        if (labels.isEmpty()) {
            return method.addStatement("return $S", "").build();
        }
        var code = CodeBlock.builder().add("return switch (message) {\n").indent();
        labels.forEach((label, numbers) -> code.add("case $L -> $S;\n", numbers, label));
        return method.addCode(
                        code.add("default -> $S;\n", "").unindent().add("};\n").build())
                .build();
    }

    /** From what a handler is called to the numbers of its messages. */
    private Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        for (int number = 0; number < cases().size(); number++) {
            if (cases().get(number).choice() instanceof Handled(var handler, var fit)) {
                labels.merge(handler.label(), String.valueOf(number), (before, added) -> before + ", " + added);
            }
        }
        return labels;
    }
}
