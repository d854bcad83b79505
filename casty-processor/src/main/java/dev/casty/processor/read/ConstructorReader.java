package dev.casty.processor.read;

import dev.casty.processor.model.Constructor;
import dev.casty.processor.model.MessageForm;
import dev.casty.processor.model.Parameter;
import dev.casty.processor.model.Parameter.Role;
import dev.casty.processor.model.Visibility;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/** Reads the constructors of an actor. */
final class ConstructorReader {
    private final TypeReader types;
    private final TypeTableReader table;

    /** What the parameters are made of goes into the table. */
    ConstructorReader(TypeReader types, TypeTableReader table) {
        this.types = types;
        this.table = table;
    }

    List<Constructor> read(TypeElement actor) {
        return ElementFilter.constructorsIn(actor.getEnclosedElements()).stream()
                .map(this::read)
                .toList();
    }

    private Constructor read(ExecutableElement constructor) {
        var parameters = new ArrayList<Parameter>();
        var reach = Visibility.PUBLIC;
        var resolved = true;
        for (var each : constructor.getParameters()) {
            var use = types.readOpen(each.asType(), each);
            parameters.add(new Parameter(
                    each.getSimpleName().toString(),
                    use.name(),
                    Role.ARGUMENT,
                    use.resolved() ? MessageForm.OTHER : MessageForm.UNRESOLVED,
                    types.origin(each)));
            table.add(each.asType(), each);
            reach = reach.and(use.reach());
            resolved &= use.resolved();
        }
        types.uses(constructor);
        return new Constructor(
                Declarations.visibility(constructor),
                constructor.getTypeParameters().stream()
                        .map(each -> types.readVariable((TypeVariable) each.asType(), each))
                        .toList(),
                parameters,
                constructor.isVarArgs(),
                Annotations.has(constructor, Names.SAFE_VARARGS),
                constructor.getThrownTypes().stream()
                        .map(each -> types.readOpen(each, constructor).name())
                        .toList(),
                reach,
                resolved,
                types.origin(constructor));
    }
}
