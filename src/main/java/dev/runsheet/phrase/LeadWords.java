package dev.runsheet.phrase;

/** What a title, or a line above a list, says of the limits under it. */
public final class LeadWords {
    private final Vocabulary vocabulary;

    public LeadWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What a limit under {@code lead} is that does not say itself what follows from it: under {@code Yellow flags} it
     * warns. Where the surroundings roll back or alert, they do.
     */
    public Context under(Reading lead, Context around) {
        if (around == Context.ROLLBACK || around == Context.ALERT) {
            return around;
        }
        if (vocabulary.anyIn(Word.ALERTS, lead, 0, lead.size())) {
            return Context.ALERT;
        }
        return vocabulary.anyIn(Word.WARNS, lead, 0, lead.size()) ? Context.WARNING : around;
    }

    /** Whether it says that what follows is how things should be: {@code Expected results:}. */
    public boolean expects(Reading lead) {
        return vocabulary.anyIn(Word.EXPECTED, lead, 0, lead.size())
                || vocabulary.anyIn(Word.TARGET, lead, 0, lead.size());
    }
}
