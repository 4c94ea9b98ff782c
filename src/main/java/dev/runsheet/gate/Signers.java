package dev.runsheet.gate;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Row;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.run.Signature;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who has which role, as the checklist names people: where they sign, among the contacts, in fields such as {@code QA lead:
 * @maria}.
 */
final class Signers {
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w@./])@[\\w-]+");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{L}[\\p{L}.'’-]*){0,4}");

    /** The handles of those who have a role, by its name. */
    private final Map<String, Set<String>> holders = new HashMap<>();

    private final Map<String, String> roles = new HashMap<>();

    private Signers() {}

    static Signers of(Scope scope, Plan plan) {
        Signers signers = new Signers();
        for (Approval approval : plan.approvals()) {
            signers.roles.put(key(approval.role()), approval.role());
            approval.signer().filter(Signers::isHandle).ifPresent(who -> signers.name(approval.role(), who));
        }
        plan.contacts().forEach(at -> signers.read(scope.part(at)));
        scope.places().values().stream()
                .map(place -> place.part())
                .filter(Block.Property.class::isInstance)
                .forEach(signers::read);
        return signers;
    }

    private void read(Part part) {
        List<String> texts = List.of();
        if (part instanceof Row row) {
            texts = row.cells();
        } else if (part instanceof Block.Property property) {
            texts = List.of(property.name(), property.value());
        } else if (part instanceof Item item) {
            texts = List.of(item.label().orElse(""), item.text());
        }
        List<String> plain =
                texts.stream().map(text -> PlainText.of(text).text()).toList();
        List<String> named = plain.stream()
                .flatMap(text -> HANDLE.matcher(text).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
        plain.stream()
                .filter(text -> roles.containsKey(key(text)))
                .forEach(role -> named.forEach(who -> name(role, who)));
    }

    private void name(String role, String who) {
        holders.computeIfAbsent(key(role), any -> new LinkedHashSet<>()).add(who.toLowerCase(Locale.ROOT));
    }

    /** Why somebody who has not this role has signed; empty where nobody can tell. A name may be written in many ways. */
    Optional<String> stranger(Signature signature) {
        Approval approval = signature.approval();
        return signature.by().flatMap(who -> {
            Optional<String> expected =
                    isHandle(who) ? holder(approval, who) : approval.signer().filter(named -> isOther(named, who));
            return expected.map(named -> who + " signed for " + approval.role() + ", not " + named)
                    .or(() -> other(approval, who)
                            .map(role -> who + " signed for " + approval.role() + " and is named for " + role));
        });
    }

    /** Whom the checklist names for the role, if {@code who} is none of them. */
    private Optional<String> holder(Approval approval, String who) {
        Set<String> named = approval.signer()
                .filter(Signers::isHandle)
                .map(signer -> Set.of(signer.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> holders.getOrDefault(key(approval.role()), Set.of()));
        return named.isEmpty() || named.contains(who.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(String.join(" or ", named));
    }

    /** Another role of the checklist that {@code who} has: by a handle named for it, or by its name beside a name. */
    private Optional<String> other(Approval approval, String who) {
        String own = key(approval.role());
        if (isHandle(who)) {
            boolean nobody = !holders.containsKey(own);
            return roles.keySet().stream()
                    .filter(role ->
                            nobody && holders.getOrDefault(role, Set.of()).contains(who.toLowerCase(Locale.ROOT)))
                    .sorted()
                    .findFirst()
                    .map(roles::get);
        }
        String said = " " + key(who) + " ";
        return roles.keySet().stream()
                .filter(role -> !role.equals(own) && !said.contains(" " + own + " "))
                .filter(role -> !own.contains(role) && said.contains(" " + role + " "))
                .sorted()
                .findFirst()
                .map(roles::get);
    }

    private static boolean isHandle(String who) {
        return HANDLE.matcher(who.strip()).matches();
    }

    /** Whether two names have no word and no initials in common. */
    private static boolean isOther(String named, String who) {
        if (!NAME.matcher(named.strip()).matches() || !NAME.matcher(who.strip()).matches()) {
            return false;
        }
        List<String> one = words(named);
        List<String> other = words(who);
        boolean shared = one.stream()
                .anyMatch(word -> other.stream().anyMatch(each -> each.startsWith(word) || word.startsWith(each)));
        return !shared
                && !initials(one).equals(initials(other))
                && !initials(one).equals(String.join("", other));
    }

    private static List<String> words(String name) {
        return Stream.of(key(name).split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static String initials(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /** Letters and digits in lower case, one space between words. */
    private static String key(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
