package casty.samples.unions;

import dev.casty.annotation.Union;

// region observer
@Union({Logger.class, Metrics.class})
interface Observer {}
// endregion observer
