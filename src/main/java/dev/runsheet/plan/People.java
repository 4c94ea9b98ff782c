package dev.runsheet.plan;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import java.util.List;
import java.util.regex.Pattern;

/** Finds whom to call. */
final class People {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern REACH = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]+@[\\w-]+\\.\\w+|[+(]?\\d[\\d ()/-]{6,}\\d|(?:^|\\s)[@#][\\w-]+|\\bhttps?://|\\bslack\\b|\\bpager\\w*",
            FLAGS);
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:on[- ]?call|escalation|contacts?|emergency|primary|secondary|backup|engineer|duty|kontakt|eskalation|astreinte|contacto|contato|contatto|контакт)\\b|联系|連絡|연락",
            FLAGS);
    private static final Pattern ON_CALL = Pattern.compile(
            "\\b(?:on[- ]?call|escalation|contacts?|emergency|kontakt|eskalation|astreinte|contacto|contato|contatto|контакт)\\b|联系|連絡|연락",
            FLAGS);
    private static final Pattern NOT_WHOM =
            Pattern.compile("\\b(?:file|size|location|storage|verified|created|time|url|updated)\\b", FLAGS);

    private final Outline outline;

    People(Outline outline) {
        this.outline = outline;
    }

    List<Pointer> contacts() {
        return outline.spots().stream().filter(People::isContact).map(Spot::at).toList();
    }

    private static boolean isContact(Spot spot) {
        if (spot.part() instanceof Row) {
            Block.Table table = (Block.Table) spot.parent().orElseThrow().part();
            return table.role().filter(TableRole.CONTACT::equals).isPresent();
        }
        if (spot.part() instanceof Item item) {
            boolean fields = item.label().isPresent() || spot.text().contains(":");
            boolean blank = !spot.phrases().blanks().isEmpty();
            return spot.role() == Role.CONTACT
                    ? !spot.isGroup() && (fields || blank || isReachable(spot))
                    : fields && blank && isCalled(spot.text());
        }
        if (spot.part() instanceof Block.Property property) {
            String name = PlainText.of(property.name()).text();
            return spot.role() == Role.CONTACT
                    || (ON_CALL.matcher(name).find() && !NOT_WHOM.matcher(name).find());
        }
        return false;
    }

    private static boolean isReachable(Spot spot) {
        return !spot.phrases().owners().isEmpty() || REACH.matcher(spot.text()).find();
    }

    private static boolean isCalled(String text) {
        String name = text.split(":", 2)[0];
        return CALLED.matcher(name).find() && !NOT_WHOM.matcher(name).find();
    }
}
