package dev.casty.tests.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.journal.MemoryJournal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says of the changes that a state outlives, and of those that it does not. */
class EvolutionTest {
    private static final String COUNTS = """
        int count;
        void act(String what) { count++; }
        String show() { return "" + count; }
        """;

    @TempDir
    Path folder;

    private final MemoryJournal journal = new MemoryJournal();

    private Version version(String members) {
        return Version.of(folder, members);
    }

    /** The old version acts, the new one shows. */
    private String evolve(String before, String after) {
        version(before).run(journal, "go");
        return version(after).run(journal, "");
    }

    /** The new version can't read what the old one has written, says this, and leaves it as it is. */
    private void refuses(String before, String after, String... words) {
        var old = version(before);
        var written = old.run(journal, "go");

        assertThatThrownBy(() -> version(after).run(journal, ""))
                .extracting(EvolutionTest::messages)
                .asString()
                .contains(words);
        assertThat(old.run(journal, "")).isEqualTo(written);
    }

    private static String messages(Throwable thrown) {
        return thrown.getMessage() + (thrown.getCause() == null ? "" : "\n" + messages(thrown.getCause()));
    }

    // ---- fields

    @Test
    void anAddedFieldHasWhatTheConstructorGivesIt() {
        assertThat(evolve(COUNTS, """
            int count;
            String currency = "EUR";
            List<String> notes = new ArrayList<>(List.of("new"));
            void act(String what) { }
            String show() { return count + currency + notes; }
            """)).isEqualTo("1EUR[new]");
    }

    @Test
    void aRemovedFieldIsSkipped() {
        assertThat(evolve("""
            int count; String note = ""; Map<String, Integer> items = new HashMap<>();
            void act(String what) { count++; note = "x"; items.put("a", 1); }
            String show() { return ""; }
            """, COUNTS)).isEqualTo("1");
    }

    @Test
    void fieldsMayChangeTheirOrder() {
        assertThat(evolve("""
            int a; String b = ""; boolean c;
            void act(String what) { a = 1; b = "two"; c = true; }
            String show() { return ""; }
            """, """
            boolean c; String b = ""; int a;
            void act(String what) { }
            String show() { return a + b + c; }
            """)).isEqualTo("1twotrue");
    }

    @Test
    void aRenamedFieldIsFoundByItsStableName() {
        assertThat(evolve(COUNTS, """
            @StableName("count") int orders;
            void act(String what) { }
            String show() { return "" + orders; }
            """)).isEqualTo("1");
    }

    @Test
    void aRenamedActorIsFoundByItsStableName() {
        version(COUNTS).run(journal, "go");

        assertThat(Version.of(folder, "Basket", "@StableName(\"shop.Cart\")", COUNTS)
                        .run(journal, "go"))
                .isEqualTo("2");
    }

    @Test
    void anActorOfAnotherNameDoesNotStartBlank() {
        version(COUNTS).run(journal, "go");

        assertThatThrownBy(() -> Version.of(folder, "Basket", "", COUNTS).run(journal, ""))
                .extracting(EvolutionTest::messages)
                .asString()
                .contains("was written by an actor of the class shop.Cart, not shop.Basket")
                .contains("@StableName(\"shop.Cart\")");
    }

    @Test
    void numbersMayGetWider() {
        assertThat(evolve("""
            int a; int b; int c; int d; short e; byte f; float g; long h;
            void act(String what) { a = -1; b = 2; c = 3; d = 4; e = 5; f = 6; g = 7.5f; h = 1L << 40; }
            String show() { return ""; }
            """, """
            long a; double b; java.math.BigInteger c; java.math.BigDecimal d; int e; long f; double g; double h;
            void act(String what) { }
            String show() { return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h; }
            """)).isEqualTo("-1 2.0 3 4 5 6 7.5 1.099511627776E12");
    }

    @Test
    void aNumberThatDoesNotFitIsRefused() {
        refuses("""
            long count;
            void act(String what) { count = 1L << 40; }
            String show() { return "" + count; }
            """, COUNTS, "the field count of shop.Cart can't be read back", "1099511627776");
    }

    @Test
    void aFieldOfAnotherTypeIsRefused() {
        refuses(COUNTS, """
            String count = "";
            void act(String what) { }
            String show() { return count; }
            """, "the field count of shop.Cart can't be read back: expected a string, found an integer");
    }

    // ---- records, enums, sealed types

    @Test
    void componentsMayComeGoAndBeRenamedInsideOfCollections() {
        assertThat(evolve("""
            record Line(int quantity, String note) {}
            Map<String, Line> items = new LinkedHashMap<>();
            List<Line> row = new ArrayList<>();
            void act(String what) { items.put("cup", new Line(1, "red")); row.add(new Line(2, "blue")); }
            String show() { return ""; }
            """, """
            record Line(@StableName("quantity") long pieces, Optional<Integer> discount, boolean gift, String unit) {
                Line { unit = unit == null ? "piece" : unit; }
            }
            Map<String, Line> items = new LinkedHashMap<>();
            List<Line> row = new ArrayList<>();
            void act(String what) { }
            String show() { return items + " " + row; }
            """))
                .isEqualTo("{cup=Line[pieces=1, discount=Optional.empty, gift=false, unit=piece]}"
                        + " [Line[pieces=2, discount=Optional.empty, gift=false, unit=piece]]");
    }

    @Test
    void editsThatAnOldVersionRecordedAreReadByANewOne() {
        var before = version("""
            record Line(int quantity, String note) {}
            Map<String, Line> items = new LinkedHashMap<>();
            List<Line> row = new ArrayList<>();
            void act(String what) { items.put(what, new Line(1, "red")); row.add(new Line(items.size(), "blue")); }
            String show() { return ""; }
            """);
        before.run(journal, "cup");
        before.run(journal, "pot"); // edits, and no whole map or list

        assertThat(version("""
            record Line(@StableName("quantity") long pieces) {}
            Map<String, Line> items = new LinkedHashMap<>();
            List<Line> row = new ArrayList<>();
            void act(String what) { items.remove(what); }
            String show() { return items + " " + row; }
            """).run(journal, "cup")).isEqualTo("{pot=Line[pieces=1]} [Line[pieces=1], Line[pieces=2]]");
    }

    private static final String PAID_BY_CARD = """
        sealed interface Payment {}
        record Card(String number) implements Payment {}
        Payment payment = new Card("");
        void act(String what) { payment = new Card("4711"); }
        String show() { return "" + payment; }
        """;

    private static final String PAID_BY_VOUCHER = """
        sealed interface Payment {}
        record Card(String number) implements Payment {}
        record Voucher(int value) implements Payment {}
        Payment payment = new Card("");
        void act(String what) { payment = new Voucher(5); }
        String show() { return "" + payment; }
        """;

    @Test
    void oneMorePermittedTypeReadsWhatWasWrittenBefore() {
        assertThat(evolve(PAID_BY_CARD, PAID_BY_VOUCHER)).isEqualTo("Card[number=4711]");
    }

    @Test
    void anOldVersionNamesThePermittedTypeThatItDoesNotKnow() {
        refuses(PAID_BY_VOUCHER, PAID_BY_CARD, "the field payment of shop.Cart can't be read back", "Voucher");
    }

    @Test
    void aRenamedPermittedTypeIsFoundByItsStableName() {
        assertThat(evolve(PAID_BY_CARD, """
            sealed interface Payment {}
            @StableName("Card") record BankCard(String number) implements Payment {}
            Payment payment = new BankCard("");
            void act(String what) { }
            String show() { return "" + payment; }
            """)).isEqualTo("BankCard[number=4711]");
    }

    private static final String GREEN = """
        enum Colour { RED, GREEN }
        Colour colour = Colour.RED;
        void act(String what) { colour = Colour.GREEN; }
        String show() { return "" + colour; }
        """;

    @Test
    void constantsMayComeChangeTheirOrderAndBeRenamed() {
        assertThat(evolve(GREEN, """
            enum Colour { BLUE, @StableName("GREEN") LIME, RED }
            Colour colour = Colour.RED;
            void act(String what) { }
            String show() { return "" + colour; }
            """)).isEqualTo("LIME");
    }

    @Test
    void aConstantThatIsGoneIsNamed() {
        refuses(GREEN, """
            enum Colour { RED }
            Colour colour = Colour.RED;
            void act(String what) { }
            String show() { return "" + colour; }
            """, "the field colour of shop.Cart can't be read back", "GREEN");
    }

    @Test
    void aCollectionIsReadAsWhatItIsNow() {
        assertThat(evolve("""
            Map<String, Integer> items = new HashMap<>(); List<String> names = new ArrayList<>();
            void act(String what) { items.put("b", 2); items.put("a", 1); names.add("x"); names.add("y"); }
            String show() { return ""; }
            """, """
            TreeMap<String, Integer> items = new TreeMap<>(); Set<String> names = new HashSet<>();
            void act(String what) { }
            String show() { return "" + items + names; }
            """)).isEqualTo("{a=1, b=2}[x, y]");
    }

    @Test
    void aListThatHasSomethingTwiceIsNoSet() {
        refuses("""
            List<String> names = new ArrayList<>();
            void act(String what) { names.add("x"); names.add("x"); }
            String show() { return "" + names; }
            """, """
            Set<String> names = new HashSet<>();
            void act(String what) { }
            String show() { return "" + names; }
            """, "the field names of shop.Cart can't be read back", "found one twice");
    }

    // ---- behaviours, states of the user's making

    private static final String CLOSED = """
        int count;
        @StableName("Closed") static final class %1$s implements Behavior {
            @On void on(Do order) { }
            @On String on(Show question) { return "closed"; }
        }
        void act(String what) { count++; context.become(new %1$s()); }
        String show() { return "open" + count; }
        """;

    @Test
    void aRenamedBehaviourIsFoundByItsStableName() {
        assertThat(evolve(CLOSED.formatted("Closed"), CLOSED.formatted("Shut"))).isEqualTo("closed");
    }

    @Test
    void aBehaviourThatIsGoneIsNamed() {
        refuses(CLOSED.formatted("Closed"), COUNTS, "a behaviour of shop.Cart can't be made again", "Closed");
    }

    @Test
    void aSavedStateEvolvesAsAFieldDoes() {
        assertThat(evolve("""
            record Saved(int count, String note) {}
            private int count;
            @SaveState Saved save() { return new Saved(count, "x"); }
            @LoadState void load(Saved saved) { count = saved.count(); }
            void act(String what) { count = 7; }
            String show() { return ""; }
            """, """
            record Kept(@StableName("count") long orders, List<String> tags) {
                Kept { tags = tags == null ? List.of("none") : tags; }
            }
            private Kept kept = new Kept(0, null);
            @SaveState Kept save() { return kept; }
            @LoadState void load(Kept saved) { kept = saved; }
            void act(String what) { }
            String show() { return "" + kept; }
            """)).isEqualTo("Kept[orders=7, tags=[none]]");
    }

    @Test
    void fromFieldsToASavedStateThereIsNoWay() {
        refuses(COUNTS, """
            int count;
            @SaveState Integer save() { return count; }
            @LoadState void load(Integer saved) { count = saved; }
            void act(String what) { }
            String show() { return "" + count; }
            """, "field by field, and the class has a @SaveState method now");
    }
}
