#include "players/player.h"

#include "base/bits.h"
#include "base/draw.h"
#include "base/hash.h"
#include "model/verb.h"

#include <stddef.h>

// A computer player sees what its seat sees and weighs features of each option by its doctrine.
// All figures are per-mille; all scales are ours [D].

static const struct {
    const char *name;
    const char *words;
    const char *against;
} features[DM_FEATURE_COUNT] = {
#define DM_FEATURE(symbol, lua_name, for_it, against_it)                                           \
    [DM_FEATURE_##symbol] = {(lua_name), (for_it), (against_it)},
#include "model/feature.def"
#undef DM_FEATURE
};

_Static_assert((int)DM_FEATURE_COUNT <= (int)DM_FEATURES_MAX,
               "a doctrine has a weight for every feature");

const char *dm_feature_name(dm_feature feature)
{
    return features[feature].name;
}

const char *dm_feature_words(dm_feature feature, bool speaks_against)
{
    return speaks_against ? features[feature].against : features[feature].words;
}

/// What an option amounts to, whatever it is made of.
typedef struct outline {
    int rung;            // highest; -1 when nothing in it stands on the ladder
    int points;          // tension, 0..100 dial
    int fields;          // packet fields shared
    int draws;           // evidence draws
    unsigned kinds;      // bit set of dm_message_kind sent
    uint32_t shared;     // bit set of packet fields shared
    int cost;            // political capital
    int reversible;      // R, the worst
    uint64_t actions[2]; // bit set of actions done
    bool asks;           // inquires
    bool informs;        // notifies, replies, acknowledges
    bool accuses;
    bool acts;   // does anything at all
    int verdict; // dm_verdict_kind
} outline;

/// The seat's position, once for all options.
typedef struct position {
    const dm_scenario *scenario;
    const dm_seat_view *view;
    const dm_doctrine *doctrine;
    int accuse_at; // per-mille of belief from which the other state is treated as the author
    int severity;  // of the worst known blow to its own assets that is not answered; 0: none
    int belief;    // per-mille that the other state did the worst one
    int confidence;
    int knowledge; // confidence about what the decision is about
    int wrong;     // rung of what the other did and this state has not answered; 0: nothing
} position;

enum {
    PROOF_PER_RUNG = 25, // per-mille more of belief for each rung above an expulsion
    RISK_SHARE = 5,      // a state's appetite for risk moves its doctrine by a fifth
};

static int clamp(int value, int low, int high)
{
    if (value < low) return low;
    return value > high ? high : value;
}

static void add_message(const dm_effect *effect, bool is_in_action, outline *sum)
{
    sum->acts = true;
    sum->kinds |= 1U << effect->kind;
    if (!is_in_action) sum->points += dm_message_points(effect->kind);
    switch ((dm_message_kind)effect->kind) {
    case DM_MESSAGE_PACKET:
        if (dm_bits_count(effect->fields) > sum->fields)
            sum->fields = dm_bits_count(effect->fields);
        sum->shared |= effect->fields;
        break;
    case DM_MESSAGE_INQUIRY:
        sum->asks = true;
        break;
    case DM_MESSAGE_ACCUSATION:
        sum->accuses = true;
        break;
    case DM_MESSAGE_NOTIFICATION:
    case DM_MESSAGE_REPLY:
    case DM_MESSAGE_RECEIPT:
        sum->informs = true;
        break;
    case DM_MESSAGE_WARNING:
    case DM_MESSAGE_DEMAND:
    case DM_MESSAGE_PROPOSAL:
    case DM_MESSAGE_ASSURANCE:
    case DM_MESSAGE_APOLOGY:
    case DM_MESSAGE_REJECTION:
    case DM_MESSAGE_COUNT:
        break;
    }
}

/// Whether the verb, chosen as part of an option, brings something about by itself.
static bool is_deed(int verb)
{
    return verb == DM_VERB_SET || verb == DM_VERB_ADD || verb == DM_VERB_ORDER ||
           verb == DM_VERB_REVOKE || verb == DM_VERB_OFFER || verb == DM_VERB_WITHDRAW ||
           verb == DM_VERB_FIRE || verb == DM_VERB_LEVEL;
}

/// What a row adds, other than an act of the catalogue.
static void add_effect(const dm_effect *effect, int me, bool is_in_action, outline *sum)
{
    sum->acts = sum->acts || is_deed(effect->verb);
    if (effect->actor != DM_ME && effect->actor != me) return;
    const bool is_message = effect->verb == DM_VERB_SEND || effect->verb == DM_VERB_SHARE;
    const bool is_public = effect->verb == DM_VERB_ASSESS && effect->amount == 1;
    if (is_message) add_message(effect, is_in_action, sum);
    if (is_public && effect->object == 1 - me) sum->accuses = true;
    if (effect->verb == DM_VERB_INVESTIGATE) sum->draws += effect->amount;
    if (effect->verb == DM_VERB_CAPITAL) sum->cost -= effect->amount;
}

/// An act that an action's own effects begin is not looked into: a catalogue may go in circles.
static void add_action(const dm_scenario *scenario, int index, outline *sum)
{
    const dm_action *action = &scenario->actions[index];
    sum->acts = sum->acts || action->rung > 0 || action->tension != 0 || action->investigates > 0 ||
                action->effects.count > 0 || action->predelegates;
    sum->actions[index / 64] |= UINT64_C(1) << (index % 64);
    if (action->rung > sum->rung) sum->rung = action->rung;
    if (action->reversible > sum->reversible) sum->reversible = action->reversible;
    sum->points += action->tension;
    sum->cost += action->capital_cost;
    sum->draws += action->investigates;
    sum->accuses = sum->accuses || action->is_accusation;
    for (int i = 0; i < action->effects.count; i++) {
        add_effect(&scenario->effects[action->effects.first + i], DM_ME, true, sum);
    }
}

static void add_option(const dm_scenario *scenario, int index, int me, outline *sum)
{
    const dm_span effects = scenario->options[index].effects;
    for (int i = effects.first; i < effects.first + effects.count; i++) {
        const dm_effect *effect = &scenario->effects[i];
        const bool is_own = effect->actor == DM_ME || effect->actor == me;
        add_effect(effect, me, false, sum);
        if (effect->verb == DM_VERB_ACT && is_own) add_action(scenario, effect->subject, sum);
    }
}

static outline outline_of_option(const position *at, const dm_known_option *known)
{
    outline sum = {.rung = -1, .verdict = known->verdict.kind};
    add_option(at->scenario, known->option, at->view->state, &sum);
    return sum;
}

static outline outline_of_candidate(const position *at, const dm_candidate *candidate)
{
    outline sum = {.rung = -1, .verdict = candidate->verdict.kind};
    add_action(at->scenario, candidate->action, &sum);
    return sum;
}

/// How far the evidence carries blame or a blow, -1000..1000. A harder answer needs more of it. It
/// is a licence, not a reason: when nothing waits for an answer it can only forbid.
static int proof_of(const position *at, int level)
{
    static const int16_t most[DM_CONFIDENCE_COUNT] = {-1000, -300, 600, 1000};
    const int needed = at->accuse_at + (level > 3 ? (level - 3) * PROOF_PER_RUNG : 0);
    const int value = clamp((at->belief - needed) * 4, -1000, 1000);
    const int limit = at->severity > 0 ? most[at->confidence] : 0;
    return value < limit ? value : limit;
}

/// Whether it does to the other what the other did, -1000..1000. What was answered is forgiven.
static int mirror_of(const position *at, int level)
{
    if (at->wrong == 0) return clamp(-level * 150, -1000, 0);
    if (level == 0) return 0;
    const int distance = level > at->wrong ? level - at->wrong : at->wrong - level;
    return clamp(1000 - distance * 200, -1000, 1000);
}

/// Whether it pays something that is owed. A packet with too few fields does not.
static int duty_of(const dm_seat_view *view, const outline *what)
{
    const unsigned packet = 1U << DM_MESSAGE_PACKET;
    const unsigned kinds = what->kinds & view->duty_kinds;
    const bool is_whole =
        what->fields >= view->duty_fields && (view->duty_share & ~what->shared) == 0;
    if ((kinds & packet) && is_whole) return 1000;
    for (int i = 0; i < 2; i++)
        if (what->actions[i] & view->duty_actions[i]) return 1000;
    return kinds & ~packet ? 600 : 0;
}

/// A wrong that the evidence lays at the other's door wants an answer, -1000..1000.
static int answer_of(const position *at, bool is_hard)
{
    if (at->belief < at->accuse_at) return 0;
    return is_hard ? at->severity * 10 : -at->severity * 5;
}

/// What the public at home makes of it: it wants something done about a blow, the more so the worse
/// its mood.
static int home_of(const position *at, const outline *what, bool is_hard)
{
    const int mood = 1000 - at->view->self.mood;
    if (is_hard) return at->severity * 10 * mood / 2000;
    return what->acts ? 0 : -at->severity * 5 * mood / 2000;
}

static int breach_of(int verdict)
{
    if (verdict == DM_VERDICT_BREACH) return 1000;
    if (verdict == DM_VERDICT_ADVISED) return 300;
    return verdict == DM_VERDICT_DELAYED ? 150 : 0;
}

static void weigh(const position *at, const outline *what, int values[DM_FEATURE_COUNT])
{
    const dm_seat_view *view = at->view;
    const bool is_hard = what->rung >= 3 || what->accuses;
    const int hit = at->severity * 10;
    const int level = what->rung > 0 ? what->rung : 0;
    const int news = what->fields * 60 / (1 + view->packets_out); // most of it has been told
    values[DM_FEATURE_CALM] = clamp(-what->points * 50, -1000, 1000);
    values[DM_FEATURE_FORCE] = clamp(level * 70, 0, 1000);
    values[DM_FEATURE_ANSWER] = answer_of(at, is_hard);
    values[DM_FEATURE_MIRROR] = mirror_of(at, level);
    values[DM_FEATURE_SHARE] =
        clamp(news + (what->informs ? 200 : 0) + (what->asks ? 150 : 0), 0, 1000);
    values[DM_FEATURE_DUTY] = duty_of(view, what);
    values[DM_FEATURE_BREACH] = breach_of(what->verdict);
    values[DM_FEATURE_PROOF] = is_hard ? proof_of(at, level) : 0;
    values[DM_FEATURE_LEARN] =
        clamp(what->draws * 500 + (what->asks ? 300 : 0) + (what->fields > 0 ? 150 : 0), 0, 1000) /
        (at->knowledge + 1);
    values[DM_FEATURE_BLAME] = what->accuses ? 1000 : 0;
    values[DM_FEATURE_HOME] = home_of(at, what, is_hard);
    values[DM_FEATURE_COST] = clamp(-what->cost * 5, -1000, 0);
    values[DM_FEATURE_FINAL] = clamp(what->reversible * 250, 0, 1000);
    values[DM_FEATURE_GAIN] =
        what->rung >= 3 ? clamp(600 - view->other_rung * 80 - hit / 2, -1000, 1000) : 0;
    values[DM_FEATURE_WAIT] = what->acts ? 0 : 1000;
}

/// One thing that could be chosen, scored.
typedef struct choice {
    dm_input input;
    int values[DM_FEATURE_COUNT];
    int score;
    bool is_set;
} choice;

typedef struct contest {
    choice best;
    choice second;
} contest;

static void enter(contest *open, const choice *entry)
{
    if (!open->best.is_set || entry->score > open->best.score) {
        open->second = open->best;
        open->best = *entry;
    } else if (!open->second.is_set || entry->score > open->second.score) {
        open->second = *entry;
    }
}

static int mood_of(const position *at, const dm_known_decision *decision, uint32_t about,
                   uint64_t seed)
{
    const dm_scenario *scenario = at->scenario;
    const uint32_t who = scenario->actors[at->view->state].noun.key;
    const uint32_t what = dm_draw_mix(scenario->decisions[decision->decision].noun.key, about);
    const uint64_t draw = dm_draw(seed, DM_DRAW_PLAYER, who, what, decision->times);
    const int span = at->doctrine->noise * 2 + 1;
    return (int)dm_draw_below(draw, (uint32_t)span) - at->doctrine->noise;
}

static void score(const position *at, const outline *what, int mood, choice *entry)
{
    weigh(at, what, entry->values);
    int64_t sum = 0;
    for (int i = 0; i < DM_FEATURE_COUNT; i++) {
        sum += (int64_t)at->doctrine->weights[i] * entry->values[i];
    }
    entry->score = (int)(sum / DM_PER_MILLE) * 10 + mood;
    entry->is_set = true;
}

/// Whether the last blow that it lays at the other's door was answered: by a blow of its own since
/// then, or, when it was the only one, by some overt measure.
static bool has_answered(const position *at)
{
    const dm_seat_view *view = at->view;
    int64_t blow = -1;
    int64_t answer = -1;
    int blows = 0;
    for (int i = 0; i < view->incident_count; i++) {
        const dm_known_incident *known = &view->incidents[i];
        if (known->is_own_deed) {
            if (known->start > answer) answer = known->start;
        } else if (known->is_own_victim &&
                   known->belief.share[dm_other_state(view->state)] >= at->accuse_at) {
            if (known->known_at > blow) blow = known->known_at;
            blows++;
        }
    }
    return answer > blow || (blows <= 1 && view->own_rung >= 3);
}

static position position_of(const dm_scenario *scenario, const dm_seat_view *view, int doctrine,
                            int incident)
{
    position at = {.scenario = scenario, .view = view, .doctrine = &scenario->doctrines[doctrine]};
    const int appetite = scenario->actors[view->state].risk_appetite - DM_PER_MILLE / 2;
    at.accuse_at = at.doctrine->accuse_at - appetite / RISK_SHARE;
    const int other = dm_other_state(view->state);
    for (int i = 0; i < view->incident_count; i++) {
        const dm_known_incident *known = &view->incidents[i];
        if (known->incident == incident) at.knowledge = known->belief.confidence;
        if (!known->is_own_victim || known->is_own_deed || known->severity <= at.severity) continue;
        at.severity = known->severity;
        at.belief = known->belief.share[other];
        at.confidence = known->belief.confidence;
    }
    at.wrong = view->own_rung >= view->other_rung ? 0 : view->other_rung;
    if (has_answered(&at)) at.severity = at.wrong = 0;
    return at;
}

static void state_own_assessment(const dm_seat_view *view, int incident, dm_input *input)
{
    for (int i = 0; i < view->incident_count; i++) {
        const dm_known_incident *known = &view->incidents[i];
        if (known->incident != incident || known->belief.items == 0) continue;
        input->belief = known->belief.share[dm_other_state(view->state)];
        input->confidence = known->belief.confidence;
    }
}

static void enter_options(const position *at, const dm_known_decision *decision, uint64_t seed,
                          contest *open)
{
    const dm_seat_view *view = at->view;
    for (int i = 0; i < decision->option_count; i++) {
        const dm_known_option *known = &view->options[decision->option_first + i];
        if (known->verdict.kind >= DM_VERDICT_REFUSED) continue;
        choice entry = {.input = {.kind = DM_INPUT_CHOOSE,
                                  .seat = (uint8_t)view->state,
                                  .subject = decision->decision,
                                  .object = known->option,
                                  .incident = -1,
                                  .decision = decision->decision,
                                  .belief = -1}};
        state_own_assessment(view, decision->incident, &entry.input);
        const outline what = outline_of_option(at, known);
        const uint32_t key = at->scenario->options[known->option].noun.key;
        score(at, &what, mood_of(at, decision, key, seed), &entry);
        enter(open, &entry);
    }
}

static void enter_candidates(const position *at, const dm_known_decision *decision, uint64_t seed,
                             const dm_candidate *candidates, int count, contest *open)
{
    const dm_seat_view *view = at->view;
    for (int i = 0; i < count; i++) {
        const dm_candidate *candidate = &candidates[i];
        if (candidate->verdict.kind >= DM_VERDICT_REFUSED) continue;
        choice entry = {.input = {.kind = DM_INPUT_ACT,
                                  .seat = (uint8_t)view->state,
                                  .subject = candidate->action,
                                  .object = candidate->asset,
                                  .incident = candidate->incident,
                                  .decision = decision->decision,
                                  .belief = -1}};
        state_own_assessment(view, candidate->incident, &entry.input);
        const outline what = outline_of_candidate(at, candidate);
        uint32_t key = at->scenario->actions[candidate->action].noun.key;
        if (candidate->asset >= 0) {
            key = dm_draw_mix(key, at->scenario->assets[candidate->asset].noun.key);
        }
        score(at, &what, mood_of(at, decision, key, seed), &entry);
        enter(open, &entry);
    }
}

static void enter_waiting(const position *at, const dm_known_decision *decision, uint64_t seed,
                          contest *open)
{
    choice entry = {.input = {.kind = DM_INPUT_WAIT,
                              .seat = (uint8_t)at->view->state,
                              .subject = decision->decision,
                              .object = -1,
                              .incident = -1,
                              .decision = decision->decision,
                              .belief = -1}};
    const outline nothing = {.rung = -1};
    score(at, &nothing, mood_of(at, decision, 1, seed), &entry);
    enter(open, &entry);
}

static dm_motive motive_of(const position *at, const contest *open)
{
    dm_motive motive = {.score = open->best.score,
                        .runner_up = open->second.is_set ? open->second.score : open->best.score,
                        .features = {-1, -1},
                        .against = -1,
                        .rejected = -1,
                        .rejected_action = -1};
    if (open->second.is_set) {
        const dm_input *second = &open->second.input;
        if (second->kind == DM_INPUT_CHOOSE) motive.rejected = second->object;
        if (second->kind == DM_INPUT_ACT) motive.rejected_action = second->subject;
    }
    int64_t most[2] = {0, 0};
    int64_t worst = 0;
    for (int i = 0; i < DM_FEATURE_COUNT; i++) {
        const int64_t spoke = (int64_t)at->doctrine->weights[i] * open->best.values[i];
        if (spoke > most[0]) {
            most[1] = most[0];
            motive.features[1] = motive.features[0];
            most[0] = spoke;
            motive.features[0] = (int16_t)i;
        } else if (spoke > most[1]) {
            most[1] = spoke;
            motive.features[1] = (int16_t)i;
        }
        const int64_t rival =
            open->second.is_set ? (int64_t)at->doctrine->weights[i] * open->second.values[i] : 0;
        if (rival < worst) {
            worst = rival;
            motive.against = (int16_t)i;
        }
    }
    return motive;
}

dm_input dm_player_choose(const dm_scenario *scenario, const dm_seat_view *view,
                          const dm_candidate *candidates, int candidate_count,
                          const dm_player *player, dm_motive *motive)
{
    const dm_input nothing = {.kind = DM_INPUT_TICK, .seat = DM_SEAT_CLOCK};
    if (view->decision_count == 0) return nothing;
    const dm_known_decision *decision = &view->decisions[0];
    const position at = position_of(scenario, view, player->doctrine, decision->incident);
    contest open = {0};
    enter_options(&at, decision, player->seed, &open);
    if (decision->is_free) {
        enter_candidates(&at, decision, player->seed, candidates, candidate_count, &open);
        enter_waiting(&at, decision, player->seed, &open);
    }
    if (!open.best.is_set) return nothing; // all refused: the deadline will decide
    if (motive != NULL) *motive = motive_of(&at, &open);
    return open.best.input;
}

int dm_player_default(const dm_scenario *scenario, int state)
{
    const int doctrine = scenario->actors[state].default_doctrine;
    if (doctrine >= 0) return doctrine;
    return scenario->doctrines_count > 0 ? 0 : -1;
}
