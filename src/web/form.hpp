#pragma once

#include "base/id.hpp"
#include "base/message.hpp"
#include "web/html.hpp"
#include "web/request.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace web {

enum class Presence { required, optional };

/// One question of a form, said once: it is shown, read and checked from here. A choice of up to eight answers shows all of them;
/// one of more is a list that opens.
struct Field {
    enum class Kind { line, paragraph, email, telephone, web_address, choice, hidden };
    struct Option {
        const char* value;
        const char* label;
    };

    const char* name;
    const char* label; ///< source text
    const char* hint = "";
    Presence presence = Presence::required;
    Kind kind = Kind::line;
    std::size_t most_characters = 200;
    const char* autocomplete = "";
    std::span<const Option> options = {};
    const char* when_missing = "Please fill in this field."; ///< source text
};

struct Mistake {
    std::string field; ///< empty: the form as a whole
    base::Message message;

    friend bool operator==(const Mistake&, const Mistake&) = default;
};

/// What somebody typed into a form, with every mistake in it. Nothing typed is lost: `view` shows it again.
class Form {
public:
    /// An empty form. `prefilled` gives first values by name.
    Form(const Request& request, std::span<const Field> fields, const Fields& prefilled = {});

    /// A form that was sent: reads and checks every field.
    static Form sent(const Request& request, std::span<const Field> fields);

    /// The trimmed value; empty where nothing was typed. Line ends are `\n`.
    const std::string& operator[](std::string_view field) const;

    /// A key that stays the same when the same form is sent twice: what it did is done once.
    base::Uuid submission() const { return submission_; }

    void add_mistake(std::string_view field, base::Message message);
    bool has_mistakes() const { return !mistakes_.empty(); }
    const std::vector<Mistake>& mistakes() const { return mistakes_; }

    /// 422 for mistakes, 403 for a form that is too old to be taken, else 200.
    int status() const;

    /// The summary of the mistakes with links to the fields; nothing where there is none.
    Html summary() const;
    /// One question with its hint, its mistake and what was typed.
    Html view(std::string_view field) const;
    /// The form itself: all questions in their order, one button. The summary stands above the heading.
    Html view(const Url& action, std::string_view button) const;

private:
    struct Answer {
        const Field* field;
        std::string value;
    };

    void read(const Answer& answer);
    const Answer& answer(std::string_view field) const;
    const Mistake* mistake(std::string_view field) const;
    Html choice(const Answer& answer) const;
    Html list(const Answer& answer, const Html& described) const;
    Html error_line(const Answer& answer) const;
    Html control(const Answer& answer, const std::string& described_by) const;

    const Request& request_;
    std::vector<Answer> answers_;
    std::vector<Mistake> mistakes_;
    base::Uuid submission_;
};

/// Whether this could be an address that mail reaches.
bool is_email(std::string_view text);

}
