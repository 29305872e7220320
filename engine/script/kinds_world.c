// The world of a scenario: who there is, what can be hit, how people talk, and the ladder.
#include "script/fields.h"

#include "base/hash.h"
#include "base/i18n.h"
#include "script/kind_rows.h"
#include "script/sandbox.h"

#include <lauxlib.h>
#include <string.h>

// ---------------------------------------------------------------------------------------------
// scenario

static void *place_scenario(dm_loader *loader, const dm_spot *spot, const char *id)
{
    if (loader->is_declared) {
        dm_diag *diag = dm_blame(loader, DM_MISTAKE_TWICE, spot, "scenario", NULL, NULL);
        dm_hint(diag, _("the first one is at %s:%d"),
                loader->sources[loader->scenario_spot.file].shown, loader->scenario_spot.line);
        return NULL;
    }
    if (!dm_id_is_good(id)) {
        dm_blame_id(loader, spot, id);
        return NULL;
    }
    loader->is_declared = true;
    loader->scenario_spot = *spot;
    dm_noun *noun = &loader->scenario->noun;
    noun->id = dm_loader_text(loader, id, strlen(id));
    noun->key = dm_hash_name(id);
    noun->file = (uint16_t)(spot->file < 0 ? 0 : spot->file);
    noun->line = (uint16_t)spot->line;
    return loader->scenario;
}

/// minutes = { 60, 90 }
static void read_minutes(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                         void *row)
{
    static const dm_field rows[] = {
        {.name = "least",
         .type = DM_AS_NUMBER,
         .place = 1,
         .is_required = 1,
         .min = 1,
         .max = 6000,
         DM_INTO(dm_scenario, minutes_min)},
        {.name = "most",
         .type = DM_AS_NUMBER,
         .place = 2,
         .is_required = 1,
         .min = 1,
         .max = 6000,
         DM_INTO(dm_scenario, minutes_max)},
    };
    dm_scenario *scenario = row;
    dm_fields_read(loader, spot, at, (dm_form){rows, 2, field->name}, scenario);
    if (scenario->minutes_min > scenario->minutes_max)
        dm_blame(loader, DM_MISTAKE_SPAN_ORDER, spot, field->name, NULL, NULL);
}

static const dm_field scenario_fields[] = {
    DM_TITLE(dm_scenario, 80),
    DM_TEXT(dm_scenario, version, "version", N_("such as \"1.0.0\""), 20),
    DM_NUMBER(dm_scenario, year, "year", N_("in which it plays"), 1900, 2200, 2026),
    DM_TEXT(dm_scenario, summary, "summary", N_("what it is about, for a list of scenarios"), 0),
    DM_TEXT(dm_scenario, premise, "premise", N_("read aloud at the start"), 0),
    DM_TEXT(dm_scenario, audience, "audience", N_("for whom it is"), 0),
    DM_TEXT(dm_scenario, artificialities, "artificialities", N_("what it leaves out on purpose"),
            0),
    {.name = "minutes",
     .words = N_("at a table, real minutes, least and most"),
     .type = DM_AS_CUSTOM,
     .read = read_minutes,
     .expects = "{ 60, 90 }"},
    {.name = "ends_at",
     .words = N_("when it ends at the latest"),
     .type = DM_AS_TIME,
     .is_required = 1,
     .min = 1,
     DM_INTO(dm_scenario, end_at)},
    DM_SHARE(dm_scenario, start_tension, "start_tension", N_("of each state toward the other"),
             250),
    DM_SHARE(dm_scenario, firebreak, "firebreak",
             N_("weight of a cyber deed against a kinetic one"), 600),
    DM_NUMBER(dm_scenario, regime, "regime",
              N_("per-mille: 1000 neutral, less is a valve, more an accelerant"), 0, 3000, 1000),
    DM_SHARE(dm_scenario, decay_per_day, "decay_per_day", N_("how fast tension fades"), 20),
    {.name = "rung_window",
     .words = N_("how long a deed counts on the ladder"),
     .type = DM_AS_TIME,
     .min = 1,
     .fallback = 4320,
     DM_INTO(dm_scenario, rung_window)},
    DM_SHARE(dm_scenario, judge_confidence, "judge_confidence",
             N_("belief from which a hidden author's breach counts"), 550),
    DM_NUMBER(dm_scenario, attribution, "attribution",
              N_("how many times faster than in life a state's own service finds who did it; 0: "
                 "never by itself"),
              0, 10000, 0),
    DM_REF(dm_scenario, default_preset, "norms",
           N_("preset of norms in force; left out: paper_six"), DM_TABLE_PRESETS, 0),
};

// ---------------------------------------------------------------------------------------------
// states and other actors

/// The two states stand first, whatever is declared before them.
static void *place_state(dm_loader *loader, const dm_spot *spot, const char *id)
{
    dm_scenario *scenario = loader->scenario;
    int slot = 0;
    while (slot < DM_STATES && scenario->actors[slot].noun.id != 0) slot++;
    if (slot == DM_STATES) {
        dm_hint(dm_blame(loader, DM_MISTAKE_TWO_STATES, spot, _("more"), NULL, NULL),
                _("others are declared with actor \"%s\" { kind = \"third_state\", ... }"), id);
        return NULL;
    }
    // A row at the end checks the id; then it moves to its slot.
    dm_actor *row = dm_loader_noun_row(loader, DM_TABLE_ACTORS, id, 0, spot);
    if (row == NULL) return NULL;
    scenario->actors[slot] = *row;
    scenario->actors[slot].home = (int16_t)slot;
    memset(row, 0, sizeof *row);
    scenario->actors_count--;
    scenario->actors[slot].kind = DM_ACTOR_KIND_STATE;
    return &scenario->actors[slot];
}

#define ACTOR_FIELDS                                                                               \
    DM_TITLE(dm_actor, 60),                                                                        \
        DM_TEXT(dm_actor, brief, "brief", N_("who you are, at most 90 words"), 900),               \
        DM_TEXT(dm_actor, goals, "goals", N_("what you want"), 900),                               \
        DM_TEXT(dm_actor, adjective, "adjective", N_("such as \"Halmarkian\""), 40),               \
        DM_REF(dm_actor, default_doctrine, "doctrine", N_("how the computer plays it"),            \
               DM_TABLE_DOCTRINES, 0),                                                             \
        DM_SHARE(dm_actor, risk_appetite, "risk_appetite", N_("how much it dares"), 500),          \
        DM_SHARE(dm_actor, credibility, "credibility", N_("at the start"), 700),                   \
        DM_SHARE(dm_actor, capital, "capital", N_("political capital at the start"), 600),         \
        DM_NUMBER(dm_actor, mood, "mood", N_("of the public at the start"), -1000, 1000, 0),       \
        DM_SHARE(dm_actor, secrecy, "secrecy", N_("how closely it keeps what it knows"), 500),     \
        DM_NUMBER(dm_actor, private_threshold, "private_threshold",                                \
                  N_("severity from which it privately speaks of an attack"), 0, 100, 55),         \
        DM_FLAG(dm_actor, wide_scope, "wide_scope",                                                \
                N_("leaks and broadcasts count as attacks for it"), 0)

static const dm_field state_fields[] = {ACTOR_FIELDS};
static const dm_field actor_fields[] = {
    {.name = "kind",
     .words = N_("what it is"),
     .type = DM_AS_CHOICE,
     .is_required = 1,
     .choices = &dm_actor_kind_list,
     DM_INTO(dm_actor, kind)},
    {.name = "home",
     .words = N_("the state whose law it is under; left out: none"),
     .type = DM_AS_STATE,
     .fallback = DM_NOBODY,
     DM_INTO(dm_actor, home)},
    ACTOR_FIELDS,
};

static void finish_actor(dm_loader *loader, const dm_spot *spot, void *row)
{
    const dm_actor *actor = row;
    const dm_spot kind = dm_spot_in(spot, "kind", 0);
    lua_getfield(loader->lua, 1, "kind");
    const bool is_given = lua_type(loader->lua, -1) == LUA_TSTRING;
    const bool is_state = is_given && strcmp(lua_tostring(loader->lua, -1), "state") == 0;
    lua_pop(loader->lua, 1);
    if (is_state && actor->kind == DM_ACTOR_KIND_STATE) {
        dm_hint(
            dm_blame(loader, DM_MISTAKE_UNKNOWN_CHOICE, &kind, _("kind of actor"), "state", NULL),
            _("the two states are declared with state \"id\" { ... }"));
    }
}

// ---------------------------------------------------------------------------------------------
// sectors, tags, assets

static const dm_field sector_fields[] = {
    DM_TITLE(dm_sector, 60),
    DM_NUMBER(dm_sector, target_class, "class",
              N_("T of the severity model: 0 ordinary .. 4 nuclear or core internet"), 0, 4, 0),
};

static const dm_field tag_fields[] = {
    {.name = "title",
     .words = N_("what people read"),
     .type = DM_AS_TEXT,
     .max = 60,
     DM_INTO(dm_noun, title)},
};

static void read_need(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                      void *row)
{
    static const dm_field rows[] = {
        {.name = "asset",
         .type = DM_AS_REF,
         .place = 1,
         .is_required = 1,
         .table = DM_TABLE_ASSETS,
         DM_INTO(dm_dependency, needs)},
        DM_SHARE(dm_dependency, share, "share", NULL, 1000),
        {.name = "buffer", .type = DM_AS_TIME, DM_INTO(dm_dependency, buffer)},
    };
    dm_scenario *scenario = loader->scenario;
    if (scenario->dependencies_count == DM_DEPENDENCIES_MAX) {
        dm_blame(loader, DM_MISTAKE_LIMIT_REACHED, spot, dm_limit_words("DM_DEPENDENCIES_MAX"),
                 NULL, NULL);
        return;
    }
    dm_dependency *dependency = &scenario->dependencies[scenario->dependencies_count++];
    dependency->asset = (int16_t)((dm_asset *)row - scenario->assets);
    dm_fields_read(loader, spot, at,
                   (dm_form){rows, (int)(sizeof rows / sizeof *rows), field->name}, dependency);
}

static void read_needs(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                       void *row)
{
    dm_list_read(loader, spot, field, at, row, read_need);
}

static const dm_field asset_fields[] = {
    DM_TITLE(dm_asset, 60),
    {.name = "owner",
     .words = N_("the actor it belongs to"),
     .type = DM_AS_ACTOR,
     .is_required = 1,
     DM_INTO(dm_asset, owner)},
    {.name = "operator",
     .words = N_("the actor who runs it; left out: the owner"),
     .type = DM_AS_ACTOR,
     DM_INTO(dm_asset, operator_)},
    DM_REF(dm_asset, sector, "sector", N_("its sector"), DM_TABLE_SECTORS, 1),
    DM_NUMBER(dm_asset, target_class, "class",
              N_("T of the severity model; left out: the sector's"), 0, 4, DM_CLASS_OF_SECTOR),
    DM_NUMBER(dm_asset, customers, "customers",
              N_("persons who lose service when all of it is out"), 0, INT64_C(10000000000), 0),
    DM_TEXT(dm_asset, units, "units",
            N_("what customers counts: homes, patients; left out: people"), 40),
    DM_NUMBER(dm_asset, loss_per_hour, "loss_per_hour",
              N_("thousand dollars when all of it is out"), 0, INT64_C(1000000000), 0),
    DM_SHARE(dm_asset, redundancy, "redundancy", N_("part of a loss that it absorbs"), 0),
    {.name = "restore",
     .words = N_("time to restore it"),
     .type = DM_AS_TIME,
     .fallback = 1440,
     DM_INTO(dm_asset, restore_minutes)},
    {.name = "tags",
     .words = N_("what norms and rungs may ask for"),
     .type = DM_AS_REFS,
     .table = DM_TABLE_TAGS,
     DM_INTO(dm_asset, tags)},
    DM_FLAG(dm_asset, is_public, "public", N_("an outage is seen by everyone at once"), 0),
    {.name = "needs",
     .words = N_("assets without which it fails: an outage there reaches here after `buffer`"),
     .type = DM_AS_CUSTOM,
     .read = read_needs,
     .expects = "{ { \"asset\", share = 1000, buffer = \"8 h\" } }"},
};

static const dm_field capability_fields[] = {
    DM_OPTIONAL_TITLE(dm_capability, 60),
    {.name = "actor",
     .words = N_("who has it"),
     .type = DM_AS_ACTOR,
     .is_required = 1,
     DM_INTO(dm_capability, actor)},
    DM_REF(dm_capability, against, "against", N_("the asset it works on"), DM_TABLE_ASSETS, 1),
    DM_CHOICE(dm_capability, access, "access", N_("how far the actor has got into it"),
              &dm_access_level_list, 0),
    DM_SHARE(dm_capability, collateral, "collateral", N_("chance that an effect spreads"), 0),
    DM_FLAG(dm_capability, burn_on_use, "burn", N_("works once"), 0),
};

static const dm_field channel_fields[] = {
    DM_TITLE(dm_channel, 60),
    {.name = "latency",
     .words = N_("how long a message takes"),
     .type = DM_AS_TIME,
     DM_INTO(dm_channel, latency)},
    DM_FLAG(dm_channel, is_public, "public", N_("everyone hears it"), 0),
    DM_FLAG(dm_channel, is_logged, "logged", N_("counts as evidence of what was said and when"), 1),
    DM_FLAG(dm_channel, is_deniable, "deniable", N_("who spoke can be denied"), 0),
    DM_FLAG(dm_channel, is_tested, "tested", N_("an untested contact answers three times as late"),
            1),
    DM_NUMBER(dm_channel, capital_cost, "capital", N_("political capital for each use, per-mille"),
              0, 255, 0),
};

static const dm_field evidence_kind_fields[] = {
    DM_TITLE(dm_evidence_kind, 60),
    DM_NUMBER(dm_evidence_kind, weight, "weight", N_("decibans of a perfect item"), 0, 60, 6),
    DM_CHOICE(dm_evidence_kind, spoof, "spoof", N_("how easily it is faked"), &dm_spoofability_list,
              DM_SPOOF_POSSIBLE),
    DM_NUMBER(dm_evidence_kind, share_cost, "share_cost", N_("what sharing it gives away"), 0, 4,
              1),
    DM_FLAG(dm_evidence_kind, is_independent, "independent", N_("no echo of others"), 1),
    DM_FLAG(dm_evidence_kind, is_physical, "physical",
            N_("can show an accident or a fault, where nobody did it"), 0),
};

// ---------------------------------------------------------------------------------------------
// the ladder

static void *place_rung(dm_loader *loader, const dm_spot *spot, const char *id)
{
    const int number = (id[0] - '0') * (id[1] != '\0' ? 10 : 1) + (id[1] != '\0' ? id[1] - '0' : 0);
    dm_rung *rung = &loader->scenario->rungs[number];
    if (rung->noun.line != 0) {
        dm_diag *diag = dm_blame(loader, DM_MISTAKE_DUPLICATE_ID, spot, _("rung"), id, NULL);
        dm_hint(diag, _("the first one is at %s:%d"), loader->sources[rung->noun.file].shown,
                rung->noun.line);
        return NULL;
    }
    rung->noun.file = (uint16_t)(spot->file < 0 ? 0 : spot->file);
    rung->noun.line = (uint16_t)spot->line;
    return rung;
}

static void read_rung_id(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                         void *row)
{
    dm_rung *rung = row;
    const char *id = dm_id_read(loader, spot, field->name, at);
    if (id == NULL) return;
    if (!dm_id_is_good(id)) {
        dm_blame_id(loader, spot, id);
        return;
    }
    rung->noun.id = dm_loader_text(loader, id, strlen(id));
    rung->noun.key = dm_hash_name(id);
}

enum { ALL_EFFECTS = (1 << DM_EFFECT_COUNT) - 1 };

static void read_rung_test(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                           void *row)
{
    static const dm_field rows[] = {
        {.name = "effects",
         .type = DM_AS_CHOICES,
         .choices = &dm_effect_type_list,
         .fallback = ALL_EFFECTS,
         DM_INTO(dm_rung_test, effects)},
        {.name = "tags", .type = DM_AS_REFS, .table = DM_TABLE_TAGS, DM_INTO(dm_rung_test, tags)},
        DM_NUMBER(dm_rung_test, severity_min, "severity_min", NULL, 0, 100, 0),
        DM_NUMBER(dm_rung_test, severity_max, "severity_max", NULL, 0, 100, 100),
        DM_NUMBER(dm_rung_test, reversible_min, "reversible_min", NULL, 0, 4, 0),
        DM_NUMBER(dm_rung_test, target_min, "target_min", NULL, 0, 4, 0),
        DM_NUMBER(dm_rung_test, target_max, "target_max", NULL, 0, 4, 4),
        DM_NUMBER(dm_rung_test, deaths_min, "deaths_min", NULL, 0, 10000, 0),
        DM_NUMBER(dm_rung_test, states_min, "states_min", NULL, 0, 16, 0),
    };
    dm_scenario *scenario = loader->scenario;
    if (scenario->rung_tests_count == DM_RUNG_TESTS_MAX) {
        dm_blame(loader, DM_MISTAKE_LIMIT_REACHED, spot, dm_limit_words("DM_RUNG_TESTS_MAX"), NULL,
                 NULL);
        return;
    }
    dm_rung_test *test = &scenario->rung_tests[scenario->rung_tests_count++];
    test->rung = (int16_t)((dm_rung *)row - scenario->rungs);
    dm_fields_read(loader, spot, at,
                   (dm_form){rows, (int)(sizeof rows / sizeof *rows), field->name}, test);
}

static void read_rung_tests(dm_loader *loader, const dm_spot *spot, const dm_field *field, int at,
                            void *row)
{
    dm_list_read(loader, spot, field, at, row, read_rung_test);
}

static const dm_field rung_fields[] = {
    {.name = "id",
     .words = N_("its short name"),
     .type = DM_AS_CUSTOM,
     .is_required = 1,
     .read = read_rung_id,
     .expects = N_("an id")},
    DM_TITLE(dm_rung, 80),
    DM_TEXT(dm_rung, definition, "definition", N_("what stands on it"), 0),
    DM_TEXT(dm_rung, source, "source", N_("where the definition is from"), 0),
    DM_NUMBER(dm_rung, weight, "weight",
              N_("tension of a deed on it, in points of the 0..100 dial"), 0, 100, 0),
    {.name = "when",
     .words = N_("which incidents stand on it: any row; tried from the highest rung down"),
     .type = DM_AS_CUSTOM,
     .read = read_rung_tests,
     .expects = "{ { effects = { ... }, severity_min = 40, target_min = 2 } }"},
};

static const dm_field threshold_fields[] = {
    DM_TITLE(dm_threshold, 80),
    {.name = "rung",
     .words = N_("the first rung above it"),
     .type = DM_AS_NUMBER,
     .is_required = 1,
     .min = 1,
     .max = DM_RUNGS - 1,
     DM_INTO(dm_threshold, rung)},
};

const dm_kind dm_world_kinds[] = {
    {.word = "scenario",
     .words = N_("What the exercise is; exactly once."),
     .table = DM_TABLE_COUNT,
     .place = place_scenario,
     DM_FIELDS(scenario_fields)},
    {.word = "state",
     .words = N_("One of the two states that face each other; exactly two."),
     .table = DM_TABLE_ACTORS,
     .place = place_state,
     DM_FIELDS(state_fields)},
    {.word = "actor",
     .words = N_("Anybody else: a company, a third state, a body, a proxy."),
     .table = DM_TABLE_ACTORS,
     .finish = finish_actor,
     DM_FIELDS(actor_fields)},
    {.word = "sector",
     .words = N_("A sector of the economy, with the weight of its targets."),
     .table = DM_TABLE_SECTORS,
     DM_FIELDS(sector_fields)},
    {.word = "tag",
     .words = N_("A property of assets that norms and rungs ask for."),
     .table = DM_TABLE_TAGS,
     DM_FIELDS(tag_fields)},
    {.word = "asset",
     .words = N_("Something that can be hit."),
     .table = DM_TABLE_ASSETS,
     DM_FIELDS(asset_fields)},
    {.word = "capability",
     .words = N_("How far an actor has got into an asset."),
     .table = DM_TABLE_CAPABILITIES,
     DM_FIELDS(capability_fields)},
    {.word = "channel",
     .words = N_("A way to send messages."),
     .table = DM_TABLE_CHANNELS,
     DM_FIELDS(channel_fields)},
    {.word = "evidence_kind",
     .words = N_("A type of evidence and how much it weighs."),
     .table = DM_TABLE_EVIDENCE_KINDS,
     DM_FIELDS(evidence_kind_fields)},
    {.word = "rung",
     .words = N_("A rung of the ladder, 0 to 15: rung(9) { ... }."),
     .has_number = true,
     .table = DM_TABLE_RUNGS,
     .place = place_rung,
     DM_FIELDS(rung_fields)},
    {.word = "threshold",
     .words = N_("A named line between two rungs."),
     .table = DM_TABLE_THRESHOLDS,
     DM_FIELDS(threshold_fields)},
};
const int dm_world_kind_count = (int)(sizeof dm_world_kinds / sizeof *dm_world_kinds);
