@EncodedBy(Codes.LocaleCodec.class)
package du;

import dev.casty.annotation.EncodedBy;
