package s;

import dev.casty.spi.ActorType;
import dev.casty.spi.ActorTypes;
import dev.casty.spi.Generated;
import java.lang.Override;
import java.util.List;

/**
 * The actors of this package, for a node that is asked for one by the name of its class.
 */
@Generated("dev.casty.processor")
public final class CastyActorTypes_e61d4415 implements ActorTypes {
    /**
     * For {@code ServiceLoader}.
     */
    public CastyActorTypes_e61d4415() {
    }

    @Override
    public List<ActorType<?, ?>> all() {
        return List.of(AnimalsDispatch.TYPE);
    }
}
