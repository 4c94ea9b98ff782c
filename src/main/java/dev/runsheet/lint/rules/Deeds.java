package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.command.Commands;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells steps that change production from what must hold before: {@code Deploy to production}, {@code All tests pass}. */
final class Deeds {
    private static final Pattern DEED = Pattern.compile(
            "^[^\\p{L}]*(?:re-?)?(?:deploy|release|roll ?out|promote|migrate|switch|cut ?over|publish|launch|merge|push|go live|enable|activate|apply|install|upgrade|update|run|execute|start|ship|tag|import|swap|route|shift|flip|scale|move|turn)\\b|\\b(?:deploy(?:ment)? (?:to|on|of|en|em|para|in)|contract deployment)\\b"
                    + "|ausrollen|einspielen|umschalten|freischalten|bereitstellen|veröffentlichen|deployen|déployer|mettre en production|mise en ligne|basculer|lancer|desplegar|desplieg|publicar|ejecutar|aplicar|lanzar|implantar|executar|lançar|fazer deploy|faça o deploy|atualize o código|distribuire|pubblicare|eseguire|lanciare"
                    + "|yayınla|dağıt|çalıştır|canlıya|развернуть|запустить|выкатить|опубликовать|применить|部署|发布|上线|切换|执行|デプロイ|公開|適用|切り?替|実行|배포|실행|적용|전환",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** A command that only looks, such as {@code docker compose ps}, changes nothing. */
    private static final Pattern CHANGING = Pattern.compile(
            "\\b(?:deploy\\w*|up|apply|migrat\\w*|upgrade|install|restart|start|stop|push|pull|release|publish|rollout|create|set|run|build|switch|enable|disable|promote|scale|patch|sync|merge|tag|insert|update|alter|post|put|patch|cp|mv|scp|rsync)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Parts that try the change out, or tell what to do where one of its steps fails. */
    private static final Pattern ASIDE = Pattern.compile(
            "\\bdry[- ]?runs?\\b|\\brehears|\\bfail(?:s|ed|ures?)?\\b(?![- ]?over)|\\btroubleshoot|\\bif (?:something|anything) goes wrong|probelauf|trockenlauf|generalprobe|fehlerfall|fehlerbehebung|répétition générale|dépannage|\\bensayo|simulacro|\\bensaio|prova generale|sorun giderme|репетиц|演练|故障排|リハーサル|トラブル|리허설|문제 해결",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private Deeds() {}

    /**
     * The first step that changes production and stands before {@code limit}; empty where the document only lists what
     * must hold, in an order that means nothing.
     */
    static Optional<Pointer> before(Subject subject, Pointer limit) {
        return subject.plan()
                .firstChange()
                .filter(change -> subject.order(change) < subject.order(limit))
                .flatMap(change -> subject.places().subList(subject.order(change), subject.order(limit)).stream()
                        .filter(place -> isDeed(subject, place))
                        .filter(place -> place.sections().stream()
                                .noneMatch(section ->
                                        ASIDE.matcher(section.title()).find()
                                                || section.role()
                                                        .filter(role -> role.isRollback())
                                                        .isPresent()))
                        .map(Place::at)
                        .findFirst());
    }

    private static boolean isDeed(Subject subject, Place place) {
        if (place.part() instanceof Block.Command command) {
            return Commands.runs(command)
                    && Backouts.running(command)
                            .anyMatch(line -> CHANGING.matcher(line).find());
        }
        return place.part() instanceof Item item
                && item.box().filter(Box::isDone).isEmpty()
                && DEED.matcher(subject.text(place.at())).find();
    }
}
