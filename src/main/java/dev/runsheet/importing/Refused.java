package dev.runsheet.importing;

import java.time.Duration;

/** A page that is not imported, with the reason, for people: {@code it is nested more than 250 levels deep …}. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String why) {
        super(why);
    }

    /** It has taken longer than {@code patience}. */
    public static Refused after(Duration patience) {
        return new Refused("it takes longer than " + patience.toSeconds()
                + " seconds to convert, which is the limit; export fewer pages at once");
    }

    /** Its elements or lists stand in each other too deep for any program to follow. */
    public static Refused tooDeep() {
        return new Refused("it is nested too deep to be converted; are tags left open?");
    }

    /** The reason. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
