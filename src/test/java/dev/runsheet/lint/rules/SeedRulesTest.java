package dev.runsheet.lint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.lint.Finding;
import dev.runsheet.testing.External;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the rules have to say, and must not say, of five documents of other people, read by hand.
 *
 * <p>A line of the table is a rule, a document, and lines with {@code +} that have to be met and with {@code -} that
 * must not be; 0 stands for the document as a whole, {@code all} for any line. A finding meets the lines its span, or a
 * related place of it, covers.
 */
class SeedRulesTest {
    private static final Map<String, String> FILES = Map.of(
            "FX", "floworx-profile-rollout.md",
            "FG", "flakeguard-go-live.md",
            "POS", "pos-v2-production-deployment.md",
            "PRP", "production-rollout-plan.md",
            "ALO", "alokickflow-rollout.md");

    private static final String TABLE = """
            CM01 FX,FG,POS,PRP,ALO -all
            CM04 ALO +98 +142 -29 -31 -33 -65 -67 -74
            CM05 ALO +101 -33 -73
            CM05 FG -77
            CM07 ALO +46
            CM08 ALO -98 -99 -142 -143
            CO01 PRP +0
            CO01 FX,FG,POS,ALO -all
            CO02 FX +197 +198 +199 +202 +203 +204 +205 +208 +209 +210 +211
            CO02 FG +317 +318 +319
            CO02 POS +572 +573 +574 +575 +576
            OR01 FX,FG,POS,PRP,ALO -all
            OR03 ALO +54
            OR03 PRP,POS,FG,FX -all
            OR04 POS +479 -132 -162 -409 -484 -493
            OR04 PRP,FX -all
            OR02 FX +32
            OR02 FG +91 +93
            OR02 PRP,ALO,POS -all
            RB01 FX,FG,POS,PRP,ALO -all
            RB03 FX,FG,POS,PRP,ALO -all
            RB04 PRP +59 -60
            RB04 FG +233 -231 -232
            RB04 POS +468 -467 -469
            RB05 PRP +58
            RB05 FG +230 -229
            RB05 POS +332 +333 -464 -465
            RB05 FX -108 -109 -110 -111
            RB06 FG +0
            RB06 FX,POS,PRP,ALO -all
            RB07 ALO +0
            RB07 FX,FG,POS,PRP -all
            RB08 PRP,ALO,FX +0
            RB08 FG,POS -all
            RB09 ALO -all
            RB10 ALO +77 +78 +79 -44 -45 -46 -47 -120 -121 -122 -123 -159 -160 -161 -162
            RB11 ALO +120 +123 +159 +162 +201 +204 -44 -45 -46 -47
            RB14 FX,FG,PRP,ALO +0
            RB14 POS -all
            RB16 PRP,ALO +0
            RB16 FX,FG,POS -all
            SO01 PRP +0
            SO01 FX,FG,POS,ALO -all
            SO02 POS +582 +583 +584 +585
            SO02 FX,FG,PRP,ALO -all
            SO04 FX,FG,POS,PRP,ALO -all
            SO06 FX +0
            SO06 FG,ALO -all
            SO10 FX +215
            SO10 FG,ALO -all
            ST01 FX,FG,POS,PRP,ALO -all
            ST02 FX,FG,POS,PRP,ALO -all
            ST03 FX,FG,POS,PRP,ALO -all
            ST04 FX,FG,POS,PRP,ALO -all
            ST07 FG,FX -all
            ST07 POS -247
            ST08 FX,FG,POS,PRP,ALO -all
            SR07 POS +21
            SR08 PRP,POS +0
            SR08 ALO,FG -all
            TH01 FX,FG,POS,PRP,ALO -all
            TH02 PRP +94 +97 -43 -93
            TH02 FX -54 -55 -56 -61
            TH02 FG -302 -311
            TH03 PRP +85 -88
            TH03 FG +309 -201 -310
            TH03 FX -53 -68 -74 -122 -123 -152
            TH03 POS -256
            TH04 POS +332 +333 +464 +465 -96 -97 -144 -145 -174 -175 -227 -229 -252 -253 -318 -319 -326 -327 -334 -411
            TH04 FX,FG,PRP,ALO -all
            TH05 POS +96 +97 +332 +333 +464 +465
            TH05 FX +83 +84 +85 +108 +109 +110 -86
            TH06 POS -all
            TH06 FX -83 -84 -85 -86
            TH07 FX,FG,POS,PRP,ALO -all
            TH08 FX -99 -100 -101 -102 -103
            TH10 POS +174
            TH11 FX +85 +154
            TM01 POS +471 -22 -128
            TM01 FG -all
            TM02 ALO +5
            TX01 FG +10 +19 +345
            TX01 POS +3 +600
            TX01 FX,PRP,ALO -all
            TX03 FX +229
            TX03 FG +3
            TX03 ALO -33
            TX04 FG +120 +121 +122
            TX04 POS +206 +207 +208 +209 -318 -319 -320 -321 -322
            TX04 FX -5
            TX04 ALO -13
            TX07 FG +345
            """;

    @Test
    void everyLineOfTheTableHolds() throws IOException {
        Path folder = External.seeds();
        Map<String, List<Finding>> findings = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            String[] words = line.split(" ", -1);
            for (String document : List.of(words[1].split(",", -1))) {
                List<Finding> all = findings.computeIfAbsent(document, name -> lint(folder.resolve(FILES.get(name))));
                Stream.of(words)
                        .skip(2)
                        .filter(word -> !holds(all, words[0], word))
                        .forEach(word -> wrong.add(words[0] + " " + document + " " + word));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Finding> lint(Path file) {
        try {
            return Linted.findings(Linted.document(file.toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(List<Finding> findings, String rule, String word) {
        boolean wanted = word.startsWith("+");
        String place = word.substring(1);
        boolean met = findings.stream()
                .filter(finding -> finding.rule().code().equals(rule))
                .anyMatch(finding ->
                        place.equals("0") || place.equals("all") || covers(finding, Integer.parseInt(place)));
        return met == wanted;
    }

    private static boolean covers(Finding finding, int line) {
        return Stream.concat(Stream.of(finding.at()), finding.related().stream().map(Finding.Related::at))
                .anyMatch(at -> at.start().line() <= line && line <= at.end().line());
    }
}
