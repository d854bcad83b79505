// expect: javac | @Union | Missing
package bad;

import dev.casty.annotation.Union;

@Union({Missing.class, String.class})
interface MissingMember {}
