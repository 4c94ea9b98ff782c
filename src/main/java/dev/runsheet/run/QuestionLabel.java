package dev.runsheet.run;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Place;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.TableRole;
import java.util.List;
import java.util.stream.Collectors;

/** What is asked for at a place, in few words: what is printed around it. */
final class QuestionLabel {
    private static final String LINE = "____";
    private static final int LONGEST = 180;
    private static final int TAIL = 100;
    private static final int FRONT = 60;

    private QuestionLabel() {}

    /** The name of the fact that a line states. */
    static String ofName(Line line) {
        return label(line.texts().get(0));
    }

    /** What the whole line says; of a field its name. */
    static String of(Line line) {
        if (line.part() instanceof Block.Property) {
            return ofName(line);
        }
        return label(line.texts().stream().filter(QuestionLabel::says).collect(Collectors.joining(" – ")));
    }

    /** What {@code entry} of {@code line} asks for. */
    static String of(Place place, Line line, Entry entry) {
        String around = around(line.templates().get(entry.text()), entry.slot());
        if (line.part() instanceof Block.Property && entry.text() > 0) {
            return label(joined(line.texts().get(0), around));
        } else if (line.part() instanceof Row) {
            return label(joined(head(place, line, entry), around));
        } else if (line.part() instanceof Section || line.part() instanceof Checklist) {
            // the title itself stands above what is below it
            return label("In the title: " + around);
        }
        return label(around);
    }

    /** What a row is about and what its column asks for: {@code QA lead: Date}. */
    private static String head(Place place, Line row, Entry entry) {
        String name = "";
        for (int i = 0; i < row.texts().size() && name.isEmpty(); i++) {
            name = i != entry.text() && says(row.texts().get(i)) ? row.texts().get(i) : "";
        }
        Block.Table table = (Block.Table) place.parent().orElseThrow().part();
        boolean fact = table.role().filter(TableRole.PROPERTY::equals).isPresent();
        boolean titled = entry.text() < table.columns().size() && (!fact || name.isEmpty());
        String column = titled ? Line.plain(table.columns().get(entry.text()).title()) : "";
        return joined(name, Template.squeezed(column));
    }

    private static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String joined(String name, String rest) {
        String bare = name.replaceFirst("\\s*[:：]\\s*$", "");
        boolean alone = bare.isEmpty() || rest.isEmpty();
        return alone ? bare + rest : rest.equals(LINE) ? bare : bare + ": " + rest;
    }

    private static String around(Template template, int slot) {
        List<String> literals = template.literals();
        String written = template.slots().get(slot).text();
        String mark = written.isEmpty() || written.matches("[_.…\\s☐]+|\\[ ]") ? LINE : written;
        String before = tells(literals.get(slot)) ? literals.get(slot) : "";
        String behind = literals.get(slot + 1);
        boolean several = template.slots().size() > 1;
        // of several places in a line, what ends in a colon speaks of the place behind it
        boolean ofNext = several && slot + 2 < literals.size() && isLead(behind);
        String after = ofNext || !tells(behind) ? "" : behind;
        boolean ofOwn = slot == 0 || isLead(before) || after.isEmpty();
        String head = slot > 0 && !isLead(before) ? literals.get(0) + " " : "";
        String lead = head + (ofOwn ? before : "");
        return after.isEmpty() && mark.equals(LINE) && tells(lead)
                ? lead.strip()
                : (tail(lead) + mark + front(after)).strip();
    }

    /** Whether a text says anything beside the punctuation around it: a word, a number, a unit. */
    private static boolean tells(String text) {
        return says(text) || text.codePoints().anyMatch(c -> "%‰°".indexOf(c) >= 0 || isSymbol(c));
    }

    private static boolean isSymbol(int c) {
        int type = Character.getType(c);
        return type == Character.MATH_SYMBOL || type == Character.CURRENCY_SYMBOL || type == Character.OTHER_SYMBOL;
    }

    private static boolean isLead(String text) {
        String bare = text.strip();
        return bare.endsWith(":") || bare.endsWith("：");
    }

    private static String tail(String text) {
        int from = text.length() - TAIL;
        if (from <= 0) {
            return text;
        }
        int space = text.indexOf(' ', from);
        int begin = space > 0 ? space + 1 : Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        return "…" + text.substring(begin);
    }

    private static String front(String text) {
        return shortened(text, FRONT);
    }

    /** What a title says, as a label. */
    static String whole(String title) {
        return says(title) ? label(title) : "";
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int cut = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, cut).stripTrailing() + "…";
    }

    /** {@code plain} as a heading that shows it. */
    private static String label(String plain) {
        String bare =
                Template.squeezed(plain).replaceFirst("^[\\s:：,;–—|-]+", "").replaceFirst("[\\s:：,;–—|#-]+$", "");
        String text = says(bare) ? shortened(bare, LONGEST) : "Value";
        return text.replaceAll("<(?=[A-Za-z/!?])", "\\\\<");
    }
}
