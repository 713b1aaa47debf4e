#include "slices/materials/forms.hpp"

#include "markdown/markdown.hpp"

#include <algorithm>

namespace materials {

using base::says;
using web::Field;

namespace {

template <std::size_t Size>
std::vector<Field::Option> options_of(const std::array<Word, Size>& words)
{
    std::vector<Field::Option> options;
    for (const auto& one : words) options.push_back({one.word, one.name});
    return options;
}

const std::vector<Field::Option>& kind_options()
{
    static const auto options = options_of(kinds);
    return options;
}
const std::vector<Field::Option>& language_options()
{
    static const auto options = options_of(spoken);
    return options;
}
const std::vector<Field::Option>& licence_options()
{
    static const auto options = options_of(licences);
    return options;
}

constexpr std::array used_options = {
    Field::Option{"nein", "It is a comment"},
    Field::Option{"ja", "We have used it"},
};

}

Questions::Questions(std::vector<registry::Topic> topics, std::vector<registry::AllianceName> alliances, bool may_collect)
    : topics_(std::move(topics)), alliances_(std::move(alliances)), may_collect_(may_collect)
{
    for (const auto& topic : topics_) {
        if (!topic.is_retired) topic_options_.push_back({topic.slug.c_str(), topic.name.c_str()});
    }
    for (const auto& alliance : alliances_) alliance_options_.push_back({alliance.slug.c_str(), alliance.name.c_str()});

    fields_.push_back({.name = "titel", .label = "Title", .hint = "For example: checklist for a holiday week.", .most_characters = 120,
                       .when_missing = "Please give it a title."});
    fields_.push_back({.name = "text", .label = "What is it good for?", .hint = "An empty line begins a paragraph. **Bold**, a list with - at the start of lines.",
                       .kind = Field::Kind::paragraph, .most_characters = 4000, .when_missing = "Please say in a few sentences what it is good for."});
    fields_.push_back({.name = "art", .label = "What is it?", .kind = Field::Kind::choice, .options = kind_options(), .when_missing = "Please choose what it is."});
    fields_.push_back({.name = "sprache", .label = "Language", .kind = Field::Kind::choice, .options = language_options(), .when_missing = "Please choose the language."});
    fields_.push_back({.name = "lizenz", .label = "Who may use it?", .hint = "", .kind = Field::Kind::choice, .options = licence_options(),
                       .when_missing = "Please choose who may use it."});
    fields_.push_back({.name = "thema", .label = "Topic", .presence = web::Presence::optional, .kind = Field::Kind::choice, .options = topic_options_});
    fields_.push_back({.name = "zugang", .label = "What should people know who see or hear little?", .hint = "For example: with subtitles, readable by a screen reader.",
                       .presence = web::Presence::optional, .most_characters = 300});
    fields_.push_back({.name = "link", .label = "Address of a film", .hint = "Where it is shown elsewhere. Begins with https://.", .presence = web::Presence::optional,
                       .kind = Field::Kind::web_address, .most_characters = 500});
    if (may_collect_) {
        fields_.push_back({.name = "sammlung", .label = "Collection", .hint = "What has the same name here stands together.", .presence = web::Presence::optional, .most_characters = 60});
    }
    if (alliances_.size() > 1) {
        fields_.push_back({.name = "buendnis", .label = "From which alliance?", .kind = Field::Kind::choice, .options = alliance_options_,
                           .when_missing = "Please choose the alliance."});
    }
}

web::Fields Questions::filled(const Material& material)
{
    web::Fields filled;
    filled.add("titel", material.title);
    filled.add("text", material.summary);
    filled.add("art", material.kind);
    filled.add("sprache", material.language);
    filled.add("lizenz", material.licence);
    filled.add("thema", material.topic);
    filled.add("zugang", material.accessibility);
    filled.add("link", material.link);
    filled.add("sammlung", material.collection);
    return filled;
}

void Questions::read(web::Form& form, Material& material) const
{
    if (!form["link"].empty() && !form["link"].starts_with("https://")) {
        form.add_mistake("link", says("This is no address that we can lead to. It begins with https://."));
    }
    if (form.has_mistakes()) return;
    material.title = form["titel"];
    material.summary = form["text"];
    material.kind = form["art"];
    material.language = form["sprache"];
    material.licence = form["lizenz"];
    material.topic = form["thema"];
    material.accessibility = form["zugang"];
    material.link = form["link"];
    if (may_collect_) material.collection = form["sammlung"];
}

std::optional<base::Id<registry::Alliance>> Questions::alliance_in(const web::Form& form) const
{
    if (alliances_.empty()) return std::nullopt;
    if (alliances_.size() == 1) return alliances_.front().id;
    for (const auto& one : alliances_) {
        if (one.slug == form["buendnis"]) return one.id;
    }
    return std::nullopt;
}

std::span<const Field> version_fields()
{
    static constexpr std::array fields = {
        Field{.name = "neu", .label = "What is new?", .hint = "One or two sentences. They stand beside the version and in the mail.", .kind = Field::Kind::paragraph,
              .most_characters = 1000, .when_missing = "Please say what is new."},
    };
    return fields;
}

std::span<const Field> note_fields()
{
    static constexpr std::array fields = {
        Field{.name = "genutzt", .label = "What do you want to tell?", .kind = Field::Kind::choice, .options = used_options, .when_missing = "Please choose one of the answers."},
        Field{.name = "text", .label = "Your text", .hint = "Everybody reads it who is signed in, with your name.", .kind = Field::Kind::paragraph, .most_characters = 2000,
              .when_missing = "Please write something."},
    };
    return fields;
}

std::span<const Field> report_fields()
{
    static constexpr std::array fields = {
        Field{.name = "grund", .label = "What is wrong with this text?", .hint = "The service office reads it. Who wrote the text does not learn who reported it.",
              .kind = Field::Kind::paragraph, .most_characters = 2000, .when_missing = "Please say what is wrong."},
    };
    return fields;
}

std::span<const Field> decision_fields()
{
    static constexpr std::array decisions = {Field::Option{"ausblenden", "Hide it"}, Field::Option{"einblenden", "Show it again"}, Field::Option{"belassen", "Leave it as it is"}};
    static constexpr std::array fields = {
        Field{.name = "entscheidung", .label = "What shall happen with this text?", .kind = Field::Kind::choice, .options = decisions, .when_missing = "Please choose one of the answers."},
        Field{.name = "begruendung", .label = "Reason", .hint = "Who wrote the text reads it, and others read it in its place.", .kind = Field::Kind::paragraph, .most_characters = 2000,
              .when_missing = "Please give a reason."},
    };
    return fields;
}

std::span<const Field> decline_fields()
{
    static constexpr std::array fields = {
        Field{.name = "grund", .label = "Why not?", .hint = "One or two sentences, so that they can do it better.", .kind = Field::Kind::paragraph, .most_characters = 2000,
              .when_missing = "Please give a reason."},
    };
    return fields;
}

std::span<const Field> collection_fields()
{
    static constexpr std::array fields = {
        Field{.name = "text", .label = "What is this collection good for?", .hint = "An empty line begins a paragraph. **Bold**, a list with - at the start of lines.",
              .presence = web::Presence::optional, .kind = Field::Kind::paragraph, .most_characters = 2000},
    };
    return fields;
}

}
