#pragma once

#include "slices/publishing/editable.hpp"
#include "slices/publishing/translations.hpp"

namespace publishing {

/// One subject with everything that its pages show to somebody.
struct Desk {
    const Editable& editable;
    Subject subject;
    Named named;
    identity::Actor actor;
    bool may_publish = false;
    Content published;
    std::optional<Draft> draft;
    std::optional<Return> returned;
    std::optional<Deed> confirmed;
    std::optional<Deed> archived;
    std::vector<Deed> others; ///< who else is writing
    std::vector<web::Option> answers = {}; ///< of the question with several
    std::vector<TranslatedField> translations = {}; ///< for whoever may publish
};

/// Nothing where there is no such subject, or whoever asks may not write there.
std::optional<Desk> find_desk(storage::Read& read, const web::Request& request, const Editable& editable);

/// What the form begins with: the draft with what others have published since, or what is published.
Merged beginning_of(const Desk& desk);

/// The fields in their order: name and source text of the label.
std::vector<std::pair<std::string, const char*>> fields_of(const Editable& editable);

/// A field's text as people read it: words of answers by their labels.
std::string readable(const Desk& desk, const std::string& field, const std::string& text);

/// "Erika Beispiel", or who has gone by now.
std::string name_of(const web::Request& request, const Person& person);

/// "14. März 2026, 9:00 Uhr"
std::string moment(const web::Request& request, base::Instant instant);

/// A path of that subject: `/bereich/rostock/seite/entwurf`.
web::Url at(const web::Request& request, const Desk& desk, std::string_view rest = {});

}
