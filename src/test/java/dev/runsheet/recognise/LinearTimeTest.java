package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Role;
import dev.runsheet.phrase.Vocabularies;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.limit.Context;
import dev.runsheet.testing.LongRun;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A hundred times the text takes a hundred times the time: the table of {@code docs/limits.md}, and a bound on it. */
@LongRun
class LinearTimeTest {
    private static final int SHORT = 5_000;

    /** From ten to a hundred. Caches and collections blur what is measured; growth with the square would show as 10. */
    private static final double MOST_GROWTH = 4;

    /** The time of this thread alone: what else the machine does is no work of the reader. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final Vocabulary VOCABULARY = Vocabularies.all();
    private static final VocabularyPhraseReader READER = new VocabularyPhraseReader(VOCABULARY);

    @Test
    void ofEveryRecogniserOfPhrases() {
        List<String> rows = new ArrayList<>();
        List<String> tooSlow = new ArrayList<>();
        for (String piece : List.of(
                "the error rate stays below 1% ",
                "P95 latency > 600ms for 5 minutes, ",
                "wait 5 minutes and watch the dashboard ",
                "____ [Name] <your-host> TBD ",
                "Owner: @someone (Lead) ",
                "@name ",
                "mail a.b@example.com, @team/x; ",
                "v1.2.3 -> v1.2.4 ",
                "wait ... then … go. ",
                "Lost: ____ (target: 0), ",
                "cpu 80 (limit: 10) x ",
                "no errors, 0 alerts, 3 consecutive ok ",
                "(< 2 minutes) ",
                "1% ",
                "5% → 25% → 100% of users ",
                "1 2 3 4 ",
                "(((([[[[",
                "回滚条件：错误率超过 1% 持续 5 分钟，")) {
            double one = nanosPerChar(piece, 1);
            double ten = nanosPerChar(piece, 10);
            double hundred = nanosPerChar(piece, 100);
            String row = String.format(Locale.ROOT, "%-42s %6.0f %6.0f %6.0f ns a character", piece, one, ten, hundred);
            rows.add(row);
            if (hundred > MOST_GROWTH * ten) {
                tooSlow.add(row);
            }
        }
        System.out.println(String.join("\n", rows));
        assertTrue(tooSlow.isEmpty(), () -> String.join("\n", tooSlow));
    }

    /** A word of every kind with a share: what looks to the end of a sentence at each of them grows with the square. */
    @Test
    void ofEveryKindOfWord() {
        List<String> tooSlow = new ArrayList<>();
        for (Word word : Word.values()) {
            for (String said : VOCABULARY.phrases(word).stream().limit(1).toList()) {
                for (String piece : List.of(said + " ", said + " 5% ", said + " 5 min ")) {
                    double one = nanosPerChar(piece, 1);
                    double ten = nanosPerChar(piece, 10);
                    if (ten > MOST_GROWTH * one) {
                        tooSlow.add(String.format(
                                Locale.ROOT, "%s: %-30s %6.0f %6.0f ns a character", word, piece, one, ten));
                    }
                }
            }
        }
        assertTrue(tooSlow.isEmpty(), () -> String.join("\n", tooSlow));
    }

    /** The best of five: compiling and collecting count least in it. */
    private static double nanosPerChar(String piece, int times) {
        String text = piece.repeat(SHORT / piece.length()).repeat(times);
        return LongStream.range(0, 5).map(run -> nanos(text)).min().orElseThrow() / (double) text.length();
    }

    private static long nanos(String text) {
        long start = CLOCK.getCurrentThreadCpuTime();
        READER.paragraph(text, new Around(Role.ROLLBACK, "", Context.PLAIN));
        return CLOCK.getCurrentThreadCpuTime() - start;
    }
}
