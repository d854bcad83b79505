package dev.casty.processor.report;

/**
 * The catalogue of diagnostics: one constant a rule, each with a page under {@code docs/errors}. 01xx are handlers, 02xx
 * state and wire, 03xx unions, 04xx the classes of actors and behaviours, 05xx the rest. A code is never used again for
 * something else.
 */
public enum Code {
    UNHANDLED_MESSAGE("0101", "A message of the protocol has no handler"),
    PRIVATE_HANDLER("0102", "A handler is private"),
    TWO_HANDLERS("0103", "A message has two handlers"),
    NOT_IN_PROTOCOL("0104", "A handler's message is not of the actor's protocol"),
    REPLY_DIFFERS_FROM_REQUEST("0105", "A handler's reply differs from the message's Request"),
    BEHAVIOURS_DISAGREE("0106", "Behaviours reply to one message with different types"),
    NOT_A_MESSAGE("0107", "A type cannot be a message"),
    AMBIGUOUS_HANDLERS("0108", "Two handlers take a message and neither is more specific"),
    NO_MESSAGE("0109", "A handler takes no message"),
    SEVERAL_MESSAGES("0110", "A handler has a parameter too many"),
    FOREIGN_CONTEXT("0111", "A context or asker is not this actor's, or taken twice"),
    REPLY_AND_REPLY_TO("0112", "A handler returns a reply and takes a ReplyTo"),
    STATIC_HANDLER("0113", "A handler is static"),
    UNTYPED_REPLY("0114", "The type of a reply is not said"),
    GENERIC_HANDLER("0115", "A handler has type parameters"),
    SAME_ERASURE("0116", "Two messages are one class at run time"),

    UNENCODABLE_STATE("0201", "A durable field cannot be written and read back"),
    PRIVATE_STATE("0202", "A durable field is private"),
    UNKNOWN_EXCLUDE("0203", "An excluded field does not exist"),
    FINAL_STATE("0204", "A durable field is final and cannot be set"),
    UNRESTORABLE_BEHAVIOUR("0205", "A behaviour of a durable actor cannot be made again"),
    STATE_METHODS("0206", "The methods that save and load a state do not fit"),
    UNCLEAR_STABLE_NAME("0207", "Two things have one stable name"),
    NO_CODEC("0208", "A class that is named as a codec is none"),
    NOT_TOLD_APART("0209", "Two types of a program have one name or number on the wire"),

    UNION_OVERLAP("0301", "Two members of a union take the same message"),
    UNION_MEMBER("0302", "A member of a union is no actor"),
    UNION_CYCLE("0303", "A union contains itself"),
    EMPTY_UNION("0304", "A union has no members"),
    UNION_KIND("0305", "A union is no plain interface"),

    INNER_ACTOR("0401", "An actor class is inner"),
    GENERIC_ACTOR("0402", "An actor class has type parameters"),
    NOT_A_CLASS("0403", "An actor is no class"),
    ABSTRACT_ACTOR("0404", "An actor class is abstract"),
    PRIVATE_ACTOR("0405", "An actor or union is private"),
    MISPLACED_ANNOTATION("0406", "An annotation has no effect where it stands"),
    NO_CONSTRUCTOR("0407", "An actor's constructors are all private"),
    CONTEXT_IN_CONSTRUCTOR("0408", "A constructor takes a context"),
    PRIVATE_BEHAVIOUR("0409", "A behaviour is private"),
    EMPTY_BEHAVIOUR("0410", "A behaviour has no handlers"),
    LOST_BEHAVIOUR("0411", "A behaviour is not nested in an actor"),
    GENERIC_BEHAVIOUR("0412", "A behaviour has type parameters"),

    NAME_TAKEN("0501", "A name that is to be generated is taken"),
    BAD_DURATION("0502", "A duration cannot be read"),
    SUPERVISION_OUT_OF_RANGE("0503", "A number of the supervision is out of range"),
    HOOK_PARAMETER("0504", "A hook has a parameter that it does not get"),
    HOOK_RETURN("0505", "A hook returns the wrong type"),
    TWO_HOOKS("0506", "An actor has one hook twice"),
    UNCALLABLE_HOOK("0507", "A hook is private, static or generic"),
    AMBIGUOUS_NAME("0508", "A generated name means several types"),
    PRIVATE_TYPE("0509", "A type that generated code must name is private"),
    INDEX_NOT_PROVIDED("0510", "A named module does not provide the index of its actors");

    /** Where the pages are published; {@code docs/errors} of the sources. */
    private static final String PAGES = "https://casty.dev/errors/";

    private final String number;
    private final String title;

    Code(String number, String title) {
        this.number = number;
        this.title = title;
    }

    /** The rule that was broken, as the index of the pages calls it. */
    public String title() {
        return title;
    }

    /** Where its page is. */
    public String page() {
        return PAGES + this;
    }

    /** The code as users see it, such as {@code CASTY-0101}. */
    @Override
    public String toString() {
        return "CASTY-" + number;
    }
}
