package casty.samples.unions;

import dev.casty.annotation.Union;

// region watchman
@Union({Observer.class, Alarm.class})
interface Watchman {}
// endregion watchman
