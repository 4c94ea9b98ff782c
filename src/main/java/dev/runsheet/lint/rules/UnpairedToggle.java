package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags what a procedure switches over and never switches back: maintenance mode, workers, alerts, a freeze. */
final class UnpairedToggle implements Rule {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /**
     * Something that is switched for the time of a change.
     *
     * @param away the words that switch it
     * @param back any word that can mean it is switched back
     * @param help what to write
     * @param outlasts whether it stays behind a way back, until the cause is known
     */
    private record Toggle(Pattern away, Pattern back, String help, boolean outlasts) {
        static Toggle of(String away, String back, String help) {
            return new Toggle(Pattern.compile(away, FLAGS), Pattern.compile(back, FLAGS), help, false);
        }

        Toggle untilMended() {
            return new Toggle(away, back, help, true);
        }
    }

    private static final List<Toggle> TOGGLES = List.of(
            Toggle.of(
                    "^\\W*(?:enable|activate|turn on|switch on|enter|start|set|put\\b.{0,30}\\b(?:in|into|in to))\\s+(?:the\\s+)?(?:\\w+\\s+){0,2}maintenance(?: mode| page)?(?! window)\\b"
                            + "|^\\W*maintenance(?: mode)?(?: is)? (?:on|enabled|activated)\\b|\\bartisan down\\b|\\bmaintenance:(?:on|enable)\\b",
                    "\\b(?:disabl\\w*|deactivat\\w*|turn\\w* off|switch\\w* off|exit\\w*|leav\\w*|end\\w*|stop\\w*|remov\\w*|lift\\w*|clos\\w*|out of|off)\\b.{0,40}\\bmaintenance\\b"
                            + "|\\bmaintenance\\b.{0,40}\\b(?:off|disabled?|deactivated|ended|over|removed|lifted|done|completed?|false|0)\\b|\\bartisan up\\b|\\bmaintenance:off\\b|\\bback online\\b",
                    "Disable maintenance mode"),
            Toggle.of(
                    "^\\W*(?:wartungsmodus\\s+(?:einschalten|aktivieren|anschalten|setzen)|(?:activer|passer en)\\s+(?:le\\s+)?mode (?:de )?maintenance"
                            + "|activar\\s+(?:el\\s+)?(?:modo\\s+)?(?:de\\s+)?mantenimiento|(?:ativar|colocar em)\\s+(?:o\\s+)?(?:modo\\s+)?(?:de\\s+)?manutenção"
                            + "|attivare\\s+(?:la\\s+)?(?:modalità\\s+)?(?:di\\s+)?manutenzione|bakım modunu?\\s+(?:aç|etkinleştir)"
                            + "|включить\\s+режим\\s+обслуживания)|(?:开启|启用|进入)维护模式|メンテナンスモード(?:を有効|を開始|に切り?替え|に入)|점검 모드.?.? ?(?:활성화|켜기|시작)",
                    "wartungsmodus.{0,30}(?:aus|deaktiv|beend|verlass|aufheb)|(?:désactiv|quitter|sortir).{0,30}maintenance|maintenance.{0,20}désactiv"
                            + "|(?:desactiv|salir|quitar).{0,30}mantenimiento|mantenimiento.{0,20}desactiv|(?:desativ|sair|retirar).{0,30}manutenção|manutenção.{0,20}desativ"
                            + "|(?:disattiv|uscire|terminare).{0,30}manutenzione|bakım modu.{0,20}(?:kapat|devre dışı)|(?:выключ|отключ|снять).{0,20}режим"
                            + "|(?:关闭|退出|解除|结束|停用)维护|メンテナンスモード.{0,6}(?:解除|無効|終了|オフ)|점검 모드.{0,6}(?:해제|종료|끄기|비활성)",
                    "Disable maintenance mode"),
            Toggle.of(
                    "^\\W*(?:enable|activate|turn on|switch (?:on|to)|enter|set|put)\\s+(?:\\S+\\s+){0,5}read[- ]only\\b",
                    "\\bread[- ]?(?:/|-|and )?writ\\w*|\\bwritable\\b|\\b(?:disabl\\w*|off|exit\\w*|remov\\w*|lift\\w*|leav\\w*|end\\w*)\\b.{0,40}\\bread[- ]only\\b|\\bread[- ]only\\b.{0,30}\\b(?:off|disabled)\\b"
                            + "|\\b(?:re-?enabl\\w*|resum\\w*|allow\\w*|unblock\\w*) (?:\\w+ )?writes\\b",
                    "Switch back to read-write"),
            Toggle.of(
                    "^\\W*(?:stop|pause|suspend|disable|shut ?down|scale down|scale\\b.{0,20}\\bto 0|halt)\\s+(?:all\\s+|the\\s+|any\\s+)?(?:\\S+\\s+){0,3}(?:workers?|(?:cron|background|scheduled|batch|nightly|recurring|periodic)\\s+jobs?|crons?|schedulers?|queue (?:workers?|processing|consumers?)|consumers?)\\b",
                    "\\b(?:re-?start\\w*|start\\w*|resum\\w*|re-?enabl\\w*|enabl\\w*|unpaus\\w*|scale\\w* (?:back )?up|bring\\w*|spin\\w* up|relaunch\\w*|redeploy\\w*|deploy\\w*|activat\\w*|turn\\w* on|up -d)\\b.{0,60}\\b(?:workers?|jobs?|crons?|schedulers?|queues?|consumers?|services?|application|app|everything|all|stack|processes)\\b"
                            + "|\\b(?:workers?|jobs?|crons?|schedulers?|queues?|consumers?|services)\\b.{0,40}\\b(?:re-?started|started|resumed|re-?enabled|enabled|running|up|active|processing|on)\\b"
                            + "|\\bsystemctl (?:re)?start\\b|\\bup -d\\b|\\brollout restart\\b|--replicas=[1-9]|\\bqueue:restart\\b",
                    "Start them again"),
            Toggle.of(
                    "^\\W*(?:silence|mute|suppress|snooze|pause|disable|turn off)\\s+(?:all\\s+|the\\s+|any\\s+)?(?:\\S+\\s+){0,3}(?:alerts?|alerting|alarms?|pagers?|paging|monitors|monitoring alerts)\\b",
                    "\\b(?:unsilenc\\w*|unmut\\w*|re-?enabl\\w*|enabl\\w*|resum\\w*|restor\\w*|re-?activat\\w*|activat\\w*|turn\\w* (?:back )?on|unsnooz\\w*|remov\\w*|expir\\w*|lift\\w*|end\\w*)\\b.{0,50}\\b(?:alert\\w*|alarms?|silences?|monitor\\w*|pag(?:er|ing)\\w*|mutes?)\\b"
                            + "|\\b(?:alert\\w*|alarms?|silences?|monitor\\w*)\\b.{0,40}\\b(?:active|on|re-?enabled|enabled|unmuted|restored|expires?d?|removed|resumed)\\b|\\bfor \\d+ ?(?:h|m|hours?|minutes?)\\b",
                    "Switch the alerts on again"),
            Toggle.of(
                            "^\\W*(?:announce|declare|start|begin|enforce|enable|put in place|initiate)\\s+(?:the\\s+|a\\s+)?(?:code|deployment|deploy|change|content|merge|release|feature)[- ]freeze\\b|^\\W*freeze\\s+(?:all\\s+|the\\s+|any\\s+|other\\s+)?(?:deploy\\w*|merges?|releases|changes|content|writes)\\b",
                            "\\b(?:lift\\w*|end\\w*|remov\\w*|unfreez\\w*|stop\\w*|over|resum\\w*|thaw\\w*|clos\\w*|re-?open\\w*|until)\\b.{0,40}(?:freez\\w*|deploy\\w*|merg\\w*|releases|changes)?|\\bunfreeze\\b",
                            "Lift the freeze")
                    .untilMended());

    private static final Set<Role> TELLING = EnumSet.of(
            Role.VERIFICATION,
            Role.SUCCESS,
            Role.REFERENCE,
            Role.OVERVIEW,
            Role.CONTACT,
            Role.RETROSPECTIVE,
            Role.THRESHOLD,
            Role.ALERTING);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "OR04",
                "unpaired-toggle",
                Severity.WARNING,
                Audience.ALL,
                "What is switched over is never switched back");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Set<Pointer> back = new HashSet<>(subject.plan().rollback().sections());
        back.addAll(subject.plan().rollback().steps());
        List<Place> lines =
                subject.places().stream().filter(UnpairedToggle::isLine).toList();
        List<Place> rollback = lines.stream()
                .filter(place -> Sections.isWithin(subject, place.at(), back))
                .toList();
        Set<Pointer> taken = new HashSet<>();
        rollback.forEach(place -> taken.add(place.at()));
        List<Place> forth =
                lines.stream().filter(place -> !taken.contains(place.at())).toList();
        return TOGGLES.stream()
                .flatMap(toggle -> Stream.of(forth, toggle.outlasts() ? List.<Place>of() : rollback)
                        .flatMap(procedure -> problem(subject, procedure, toggle).stream()));
    }

    private static boolean isLine(Place place) {
        return place.part() instanceof Item
                || place.part() instanceof Block.Command
                || place.part() instanceof Block.Paragraph;
    }

    /** Switched in a step of the procedure, and in no line of it switched back. */
    private static Optional<Problem> problem(Subject subject, List<Place> procedure, Toggle toggle) {
        Optional<Place> away = procedure.stream()
                .filter(place -> isStep(place)
                        && toggle.away().matcher(said(subject, place)).find())
                .findFirst();
        return away.filter(place -> procedure.stream()
                        .noneMatch(other ->
                                toggle.back().matcher(said(subject, other)).find()))
                .map(place -> Problem.at(
                        place.at(),
                        Quote.of(subject.text(place.at())) + " is never taken back in this procedure",
                        "add a step at its end: \"" + toggle.help() + "\""));
    }

    /** A box, a numbered step, or a command; not one that only may apply, nor one that tells of a state. */
    private static boolean isStep(Place place) {
        boolean telling = place.section()
                .flatMap(section -> section.role())
                .filter(TELLING::contains)
                .isPresent();
        return !telling
                && place.part() instanceof Item item
                && (item.isTask() || item.number().isPresent())
                && !item.phrases().optional();
    }

    private static String said(Subject subject, Place place) {
        return place.part() instanceof Block.Command command ? command.text() : subject.text(place.at());
    }
}
