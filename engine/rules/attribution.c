#include "rules/rules_internal.h"

// Time to attribution (domain.md E.4): from an incident to a finding of the victim's own service,
// lognormal with a median of 120 days and a sigma of 1.6, cut to 1..1800 days, and then divided by
// the scenario's stated factor, because an exercise cannot wait four months. The draw depends on
// the incident and the state alone: what is true decides what is found, never when.

enum {
    QUANTILES = 64,
    SHARE = 1 << 16,   // a draw, before it is looked up
    QUALITY_MIN = 700, // per-mille: a finding is good evidence, not proof
    QUALITY_SPAN = 301,
};

// Minutes at the quantiles 0/64 .. 64/64 of that distribution; between them a straight line.
static const int32_t minutes_at[QUANTILES + 1] = {
    1440,   5653,   8759,   11675,   14548,   17437,   20377,   23387,   26485,   29682,   32990,
    36419,  39980,  43682,  47535,   51549,   55735,   60104,   64669,   69440,   74432,   79660,
    85139,  90884,  96916,  103253,  109916,  116930,  124319,  132112,  140339,  149034,  158235,
    167984, 178326, 189313, 201003,  213460,  226757,  240977,  256212,  272569,  290171,  309158,
    329693, 351965, 376197, 402650,  431637,  463532,  498788,  537960,  581733,  630968,  686759,
    750524, 824131, 910104, 1011945, 1134670, 1285760, 1476950, 1727894, 2074580, 2592000,
};

static uint64_t draw_of(const dm_scenario *scenario, const dm_world *world, int incident, int state,
                        uint32_t occurrence)
{
    return dm_draw(world->seed, DM_DRAW_ATTRIBUTION, scenario->actors[state].noun.key,
                   world->incidents[incident].key, occurrence);
}

int64_t dm_attribution_minutes(uint64_t draw)
{
    const int64_t at = dm_draw_below(draw, SHARE);
    const int64_t row = at * QUANTILES / SHARE;
    const int64_t part = at * QUANTILES % SHARE;
    return minutes_at[row] + (minutes_at[row + 1] - minutes_at[row]) * part / SHARE;
}

void dm_attribution_plan(dm_play *play, int incident)
{
    const dm_scenario *scenario = play->scenario;
    const dm_incident *what = &play->world->incidents[incident];
    if (scenario->attribution <= 0 || what->asset < 0 || what->effect < DM_EFFECT_NUISANCE) return;
    const int victim = scenario->assets[what->asset].owner;
    if (victim < 0 || victim >= DM_STATES || what->ordered_by == victim) return;
    const uint64_t draw = draw_of(scenario, play->world, incident, victim, 0);
    const int64_t minutes = dm_attribution_minutes(draw) / scenario->attribution;
    const int64_t at = what->start + minutes;
    if (at > scenario->end_at) return; // as in most crises: it comes when the crisis is over
    dm_agenda_add(play, at, DM_AGENDA_ATTRIBUTION, incident, victim);
}

/// Whether a service may find this in the end: it is hard to fake, and where nobody did it, it can
/// show that.
static bool may_find(const dm_evidence_kind *kind, int suspect)
{
    const bool has_author = suspect != DM_SUSPECT_ACCIDENT && suspect != DM_SUSPECT_OWN_FAULT;
    return kind->is_independent && kind->spoof == DM_SPOOF_HARD &&
           (has_author || kind->is_physical);
}

/// The kind of evidence that a service finds, by lot.
static int drawn_kind(const dm_scenario *scenario, int suspect, uint64_t draw)
{
    int count = 0;
    for (int i = 0; i < scenario->evidence_kinds_count; i++)
        count += may_find(&scenario->evidence_kinds[i], suspect);
    int left = (int)dm_draw_below(draw, (uint32_t)count);
    for (int i = 0; i < scenario->evidence_kinds_count; i++) {
        if (may_find(&scenario->evidence_kinds[i], suspect) && left-- == 0) return i;
    }
    return -1;
}

void dm_attribution_due(dm_play *play, int incident, int state)
{
    const dm_scenario *scenario = play->scenario;
    const dm_incident *what = &play->world->incidents[incident];
    const uint64_t draw = draw_of(scenario, play->world, incident, state, 1);
    const int kind = drawn_kind(scenario, what->suspect, draw);
    if (kind < 0) return;
    const uint32_t key = dm_draw_mix(what->key, scenario->evidence_kinds[kind].noun.key);
    const int quality =
        QUALITY_MIN +
        (int)dm_draw_below(dm_draw(play->world->seed, DM_DRAW_ATTRIBUTION, key, what->key, 2),
                           QUALITY_SPAN);
    const int item = dm_evidence_leave(play, (dm_evidence){.key = key,
                                                           .origin_key = key,
                                                           .clue = -1,
                                                           .incident = (int16_t)incident,
                                                           .kind = (int16_t)kind,
                                                           .quality = (int16_t)quality,
                                                           .planted_by = DM_NOBODY,
                                                           .points_to = (int8_t)what->suspect,
                                                           .field = -1,
                                                           .found_by = dm_to(state)});
    if (item >= 0) dm_evidence_find(play, item, state);
}
