package nämes;

import dev.casty.annotation.Union;

@Union({Default.class, Message.class, Other.Default.class})
interface Class {}
