#include "tell/sentence.h"

#include "base/i18n.h"
#include "rules/severity.h"

#include <string.h>

enum { MINUTES_PER_HOUR = 60, MINUTES_PER_DAY = 24 * 60 };

/// From this value of a scale on, these words.
typedef struct step {
    int from;
    const char *words;
} step;

/// ICD 203: the first of each pair of synonyms (domain.md E.3).
static const step likelihoods[] = {
    {0, N_("almost no chance")},        {50, N_("very unlikely")}, {200, N_("unlikely")},
    {450, N_("a roughly even chance")}, {550, N_("likely")},       {800, N_("very likely")},
    {950, N_("almost certain")},
};

static const step tensions[] = {
    {0, N_("calm")},    {200, N_("uneasy")},   {400, N_("strained")},
    {600, N_("acute")}, {800, N_("critical")},
};

/// Levels 0..5 of the severity model, named as in domain.md C.2.
static const char *const severities[] = {
    N_("baseline"), N_("low"), N_("medium"), N_("high"), N_("severe"), N_("emergency"),
};

static const char *const obstacles[DM_OBSTACLE_COUNT] = {
    [DM_OBSTACLE_NONE] = N_("nothing stands in the way"),
    [DM_OBSTACLE_OVER] = N_("the exercise has ended"),
    [DM_OBSTACLE_UNKNOWN] = N_("there is no such act, target or decision"),
    [DM_OBSTACLE_TARGET] = N_("it needs another kind of target"),
    [DM_OBSTACLE_ACCESS] = N_("there is no access to the target"),
    [DM_OBSTACLE_CONDITION] = N_("the situation does not allow it"),
    [DM_OBSTACLE_REPEATED] = N_("it is done or under way already"),
    [DM_OBSTACLE_CAPITAL] = N_("it takes more political capital than there is"),
    [DM_OBSTACLE_CLOSED] = N_("the decision is not open for this seat"),
    [DM_OBSTACLE_EMPTY] = N_("there is nothing of that kind to hand over"),
};

static int step_of(const step *steps, size_t count, int value)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (value >= steps[i].from) found = i;
    }
    return (int)found;
}

#define STEP_OF(steps, value) step_of((steps), sizeof(steps) / sizeof((steps)[0]), (value))

/// Title of a row, or `otherwise` when there is no such row.
static const char *title_of(const dm_scenario *scenario, dm_table_id table, int row,
                            const char *otherwise)
{
    if (row < 0 || row >= dm_table_count(scenario, table)) return otherwise;
    return dm_say(scenario, dm_table_noun(scenario, table, row)->title);
}

const char *dm_actor_name(const dm_scenario *scenario, int actor)
{
    if (actor == DM_ANYONE) return _("everyone");
    if (actor == DM_BOTH) return _("both states");
    return title_of(scenario, DM_TABLE_ACTORS, actor, _("nobody"));
}

const char *dm_suspect_name(const dm_scenario *scenario, int suspect)
{
    if (suspect == DM_SUSPECT_FIRST || suspect == DM_SUSPECT_SECOND)
        return dm_actor_name(scenario, suspect);
    if (suspect < 0 || suspect >= DM_SUSPECT_COUNT) return _("nobody in particular");
    return _(dm_suspect_list.words[suspect]);
}

const char *dm_rung_name(const dm_scenario *scenario, int rung)
{
    return title_of(scenario, DM_TABLE_RUNGS, rung, _("below the ladder"));
}

const char *dm_operation_name(const dm_scenario *scenario, const dm_world *world, int operation)
{
    if (operation < 0 || operation >= world->operation_count) return _("an act");
    return title_of(scenario, DM_TABLE_ACTIONS, world->operations[operation].action, _("an act"));
}

const char *dm_incident_name(const dm_scenario *scenario, const dm_world *world, int incident)
{
    if (incident < 0 || incident >= world->incident_count) return _("an incident");
    const dm_incident *row = &world->incidents[incident];
    if (row->template_ >= 0)
        return title_of(scenario, DM_TABLE_TEMPLATES, row->template_, _("an incident"));
    return dm_operation_name(scenario, world, row->operation);
}

/// How many incidents made by operations hit the same asset up to and with this one.
static int occurrence_of(const dm_world *world, int incident)
{
    int count = 0;
    for (int i = 0; i <= incident; i++) {
        count += world->incidents[i].template_ < 0 &&
                 world->incidents[i].asset == world->incidents[incident].asset;
    }
    return count;
}

dm_phrase dm_incident_phrase(const dm_scenario *scenario, const dm_world *world, int incident)
{
    dm_phrase phrase;
    dm_text text = dm_text_over(phrase.words, sizeof phrase.words);
    const bool is_known = incident >= 0 && incident < world->incident_count;
    const dm_incident *row = is_known ? &world->incidents[incident] : NULL;
    if (row == NULL || row->template_ >= 0 || row->asset < 0) {
        dm_text_format(&text, "\"%s\"", dm_incident_name(scenario, world, incident));
        return phrase;
    }
    dm_text_format(&text, _("the operation against %s"),
                   title_of(scenario, DM_TABLE_ASSETS, row->asset, ""));
    const int occurrence = occurrence_of(world, incident);
    if (occurrence > 1) dm_text_format(&text, " (%d)", occurrence);
    return phrase;
}

const char *dm_evidence_name(const dm_scenario *scenario, const dm_world *world, int evidence)
{
    if (evidence < 0 || evidence >= world->evidence_count) return _("a trace");
    const dm_evidence *row = &world->evidence[evidence];
    if (row->clue < 0) return title_of(scenario, DM_TABLE_EVIDENCE_KINDS, row->kind, _("a trace"));
    const dm_clue *clue = &scenario->clues[row->clue];
    return dm_say(scenario, clue->summary != 0 ? clue->summary : clue->noun.title);
}

static int norm_of(const dm_scenario *scenario, int clause)
{
    return clause >= 0 && clause < scenario->clauses_count ? scenario->clauses[clause].norm : -1;
}

const char *dm_clause_norm_id(const dm_scenario *scenario, int clause)
{
    const int norm = norm_of(scenario, clause);
    return norm < 0 ? _("no norm") : dm_say(scenario, scenario->norms[norm].noun.id);
}

const char *dm_likelihood_words(int per_mille)
{
    return _(likelihoods[STEP_OF(likelihoods, per_mille)].words);
}

const char *dm_confidence_words(int confidence)
{
    static const char *const words[DM_CONFIDENCE_COUNT] = {
        [DM_CONFIDENCE_NONE] = N_("none yet"),
        [DM_CONFIDENCE_LOW] = N_("low"),
        [DM_CONFIDENCE_MODERATE] = N_("moderate"),
        [DM_CONFIDENCE_HIGH] = N_("high"),
    };
    if (confidence < 0 || confidence >= DM_CONFIDENCE_COUNT) confidence = DM_CONFIDENCE_NONE;
    return _(words[confidence]);
}

const char *dm_tension_words(int per_mille)
{
    return _(tensions[STEP_OF(tensions, per_mille)].words);
}

const char *dm_severity_words(int severity)
{
    return _(severities[dm_severity_level(severity)]);
}

const char *dm_grade_words(int grade)
{
    if (grade < 0 || grade >= DM_GRADE_COUNT) grade = DM_GRADE_MINOR;
    return _(dm_breach_grade_list.words[grade]);
}

const char *dm_obstacle_words(int obstacle)
{
    if (obstacle < 0 || obstacle >= DM_OBSTACLE_COUNT) obstacle = DM_OBSTACLE_CONDITION;
    return _(obstacles[obstacle]);
}

void dm_say_clock(dm_text *text, int64_t minute)
{
    const int of_day = (int)(minute % MINUTES_PER_DAY);
    dm_text_format(text, "%02d:%02d", of_day / MINUTES_PER_HOUR, of_day % MINUTES_PER_HOUR);
}

void dm_say_moment(dm_text *text, int64_t minute)
{
    if (minute < 0) {
        dm_text_add(text, _("never"));
        return;
    }
    dm_text_format(text, _("Day %d"), (int)(minute / MINUTES_PER_DAY) + 1);
    dm_text_char(text, ' ');
    dm_say_clock(text, minute);
}

static void say_count(dm_text *text, const char *form, int count, bool *follows)
{
    if (count == 0) return;
    if (*follows) dm_text_char(text, ' ');
    dm_text_int(text, count);
    dm_text_char(text, ' ');
    dm_text_add(text, form);
    *follows = true;
}

/// Up to two hours that are not whole stay minutes ("90 minutes"); days begin after two whole ones,
/// because a clock of 24 or 36 hours is how norms are written.
void dm_say_duration(dm_text *text, int64_t minutes)
{
    bool follows = false;
    int days = 0;
    int hours = (int)(minutes / MINUTES_PER_HOUR);
    int rest = (int)(minutes % MINUTES_PER_HOUR);
    if (rest != 0 && hours < 2) {
        rest += hours * MINUTES_PER_HOUR;
        hours = 0;
    }
    if (hours >= 48) {
        days = hours / 24;
        hours %= 24;
    }
    say_count(text, _n("day", "days", days), days, &follows);
    say_count(text, _n("hour", "hours", hours), hours, &follows);
    say_count(text, _n("minute", "minutes", rest), rest, &follows);
    if (!follows) dm_text_add(text, _("no time"));
}

void dm_say_percent(dm_text *text, int per_mille)
{
    dm_text_format(text, "%d%%", (per_mille + 5) / 10);
}

/// A belief is never certain: what rounds to 0% or 100% is said as under and over.
static void say_share(dm_text *text, int per_mille)
{
    const int percent = (per_mille + 5) / 10;
    if (percent <= 0) {
        dm_text_add(text, _("under 1%"));
    } else if (percent >= 100) {
        dm_text_add(text, _("over 99%"));
    } else {
        dm_say_percent(text, per_mille);
    }
}

void dm_say_likelihood(dm_text *text, int per_mille, int before)
{
    static const char *const phrases[] = {
        N_("there is almost no chance"),      N_("it is very unlikely"), N_("it is unlikely"),
        N_("there is a roughly even chance"), N_("it is likely"),        N_("it is very likely"),
        N_("it is almost certain"),
    };
    dm_text_format(text, "%s (", _(phrases[STEP_OF(likelihoods, per_mille)]));
    say_share(text, per_mille);
    if (before >= 0) {
        dm_text_add(text, _(", before "));
        say_share(text, before);
    }
    dm_text_char(text, ')');
}

void dm_say_tension(dm_text *text, int per_mille)
{
    dm_text_format(text, "%s %d", dm_tension_words(per_mille), (per_mille + 5) / 10);
}

void dm_say_rung(const dm_scenario *scenario, int rung, dm_text *text)
{
    dm_text_format(text, "%d (%s)", rung, dm_rung_name(scenario, rung));
}

void dm_say_fields(uint32_t fields, dm_text *text)
{
    int count = 0;
    for (int i = 0; i < DM_FIELD_COUNT; i++) count += (int)(fields >> i & 1U);
    dm_text_format(text, _n("%d of %d field", "%d of %d fields", count), count, DM_FIELD_COUNT);
    if (count == 0 || count == DM_FIELD_COUNT) return;
    const char *separator = " (";
    for (int i = 0; i < DM_FIELD_COUNT; i++) {
        if ((fields >> i & 1U) == 0) continue;
        dm_text_format(text, "%s%s", separator, _(dm_packet_field_list.words[i]));
        separator = ", ";
    }
    dm_text_char(text, ')');
}
