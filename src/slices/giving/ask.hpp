#pragma once

#include "slices/giving/gift.hpp"
#include "slices/partnering/partnering.hpp"

#include <span>
#include <string>
#include <vector>

namespace giving {

/// So many asks of one alliance go by mail within a day: who is asked too often gives no more.
inline constexpr std::int64_t most_a_day = 10;
/// Nobody is asked for longer: until then the links of the mails lead somewhere. Units: months.
inline constexpr int most_months_ahead = 12;

/// What an alliance asks a partner for.
struct Ask {
    base::Id<Ask> id;
    base::Id<registry::Alliance> alliance;
    std::string alliance_name = {};
    std::string alliance_slug = {};
    Giver organisation;
    std::optional<base::Id<identity::Account>> asked_by = {};
    Kind kind = Kind::rooms;
    std::string what;
    std::optional<std::int64_t> amount = {};
    base::Date until;
    std::string words = {};
    bool by_telephone = false;
    base::Instant asked_at;
    std::optional<base::Instant> closed_at = {};
    std::int64_t answers = 0;                      ///< that came so far
    std::optional<base::Instant> answered_at = {}; ///< the newest of them

    friend bool operator==(const Ask&, const Ask&) = default;
};
bool is_open(const Ask& ask, base::Date today);

enum class Answer { none, yes, no, talk };
struct AnswerName {
    Answer answer;
    std::string_view word;  ///< in the store
    std::string_view asked; ///< in addresses and forms
};
inline constexpr std::array answer_names = {
    AnswerName{Answer::none, "", ""},
    AnswerName{Answer::yes, "yes", "ja"},
    AnswerName{Answer::no, "no", "nein"},
    AnswerName{Answer::talk, "talk", "sprechen"},
};
const AnswerName& name_of(Answer answer);
/// Throws: std::runtime_error for a word that there is not
Answer answer_of(std::string_view word);
/// `none` for anything but the three answers.
Answer asked_answer(std::string_view asked);

/// One person asked, and what they said.
struct Call {
    base::Id<Call> id;
    base::Id<Ask> ask;
    std::optional<base::Id<partnering::ContactPerson>> contact = {};
    std::optional<base::Id<identity::Account>> account = {};
    std::string name = {}; ///< empty: they are forgotten
    Answer answer = Answer::none;
    std::string words = {};
    std::optional<base::Instant> answered_at = {};

    friend bool operator==(const Call&, const Call&) = default;
};

enum class Result { done, partly, not_done };
std::string_view word_of(Result result);
/// Throws: std::runtime_error for a word that there is not
Result result_of(std::string_view word);

/// What came of an ask.
struct Outcome {
    base::Id<Outcome> id;
    std::optional<base::Id<Ask>> ask = {}; ///< nothing: it is long over and forgotten
    base::Id<registry::Alliance> alliance;
    base::Id<partners::Organisation> organisation;
    Kind kind = Kind::rooms;
    Result result = Result::done;
    std::optional<std::int64_t> amount = {};
    std::string words = {};
    bool is_public = false;
    base::Date day;

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// What was given of one kind, and in how many asks.
struct Effect {
    Kind kind = Kind::rooms;
    std::int64_t times = 0;
    std::int64_t amount = 0; ///< Units: of the kind

    friend bool operator==(const Effect&, const Effect&) = default;
};
/// By kind, in their order. What did not come about is no effect.
std::vector<Effect> sums_of(std::span<const Outcome> outcomes);

struct EffectOfYear {
    int year = 0;
    std::vector<Effect> effects;

    friend bool operator==(const EffectOfYear&, const EffectOfYear&) = default;
};
/// The newest first; a year without effect is left out.
std::vector<EffectOfYear> by_year(std::span<const Outcome> outcomes);

}
