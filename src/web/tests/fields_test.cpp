#include "web/form.hpp"

#include "support/reply.hpp"
#include "web/csrf.hpp"

#include <array>
#include <doctest/doctest.h>

namespace {

using web::Field;
using web::Form;
using web::Language;
using web::Presence;

constexpr std::array answers = {Field::Option{"yes", "Yes"}, Field::Option{"no", "No"}, Field::Option{"later", "Later"}};

constexpr std::array fields = {
    Field{.name = "name", .label = "Name & more", .hint = "Hint <1>", .most_characters = 5, .autocomplete = "name"},
    Field{.name = "mail", .label = "Mail", .presence = Presence::optional, .kind = Field::Kind::email},
    Field{.name = "phone", .label = "Phone", .presence = Presence::optional, .kind = Field::Kind::telephone},
    Field{.name = "page", .label = "Page", .presence = Presence::optional, .kind = Field::Kind::web_address},
    Field{.name = "choice", .label = "Well?", .kind = Field::Kind::choice, .options = answers, .when_missing = "Choose!"},
    Field{.name = "hidden", .label = "", .presence = Presence::optional, .kind = Field::Kind::hidden},
};

/// A person in front of the form.
struct Person {
    explicit Person(Language language = Language::english) : request(site, web::Texts::of(language)) { site.secret = std::string(32, 's'); }
    Person(const Person&) = delete;
    Person& operator=(const Person&) = delete;

    Form sends(std::initializer_list<std::pair<std::string, std::string>> typed)
    {
        request.form = {};
        for (const auto& [name, value] : typed) request.form.add(name, value);
        return Form::sent(request, fields);
    }
    /// What is wrong with one value of one field.
    std::string mistake_in(const std::string& field, const std::string& value)
    {
        const auto form = sends({{"name", "x"}, {"choice", "yes"}, {field, value}});
        for (const auto& mistake : form.mistakes()) {
            if (mistake.field == field) return mistake.message.text;
        }
        return {};
    }

    web::Site site;
    web::Request request;
};

bool has(const web::Html& markup, std::string_view part) { return markup.text().find(part) != std::string::npos; }

constexpr const char* too_long = "This is too long: at most {0} characters, you wrote {1}.";

}

TEST_CASE("each kind of field asks the telephone for the right keys")
{
    Person person;
    const Form form(person.request, fields);
    CHECK(has(form.view("name"), "type=\"text\""));
    CHECK(has(form.view("mail"), "type=\"email\""));
    CHECK(has(form.view("phone"), "type=\"tel\""));
    CHECK(has(form.view("page"), "type=\"url\""));
    CHECK(has(form.view("name"), " autocomplete=\"name\""));
    CHECK_FALSE(has(form.view("mail"), "autocomplete"));
    CHECK(form.view("hidden").text() == "<input type=\"hidden\" name=\"hidden\" value=\"\">");
}

namespace {

constexpr std::array few = {Field::Option{"1", "One"}, Field::Option{"2", "Two"}, Field::Option{"3", "Three"}, Field::Option{"4", "Four"},
                            Field::Option{"5", "Five"}, Field::Option{"6", "Six"}, Field::Option{"7", "Seven"}, Field::Option{"8", "Eight"}};
constexpr auto many = [] {
    std::array<Field::Option, 9> all{};
    for (std::size_t at = 0; at < few.size(); ++at) all.at(at) = few.at(at);
    all.back() = {"9", "Nine <b>"};
    return all;
}();

constexpr std::array lists = {
    Field{.name = "few", .label = "Which?", .presence = Presence::optional, .kind = Field::Kind::choice, .options = few},
    Field{.name = "many", .label = "Which of many?", .hint = "Any of them.", .kind = Field::Kind::choice, .options = many, .when_missing = "Choose one of many!"},
    Field{.name = "any", .label = "Any?", .presence = Presence::optional, .kind = Field::Kind::choice, .options = many},
};

Form listed(Person& person, std::initializer_list<std::pair<std::string, std::string>> typed)
{
    person.request.form = {};
    for (const auto& [name, value] : typed) person.request.form.add(name, value);
    return Form::sent(person.request, lists);
}

}

TEST_CASE("up to eight answers stand side by side, more of them in a list that opens")
{
    Person person;
    const Form form(person.request, lists);
    CHECK(has(form.view("few"), "type=\"radio\" value=\"8\""));
    CHECK_FALSE(has(form.view("few"), "<select"));
    CHECK_FALSE(has(form.view("many"), "type=\"radio\""));
    CHECK(has(form.view("many"), "<label class=\"kern-label\" for=\"many\">Which of many?</label>"));
    CHECK(has(form.view("many"), "<div class=\"kern-form-input__select-wrapper\"><select class=\"kern-form-input__select\" id=\"many\" name=\"many\""));
    CHECK(has(form.view("many"), "<option value=\"9\">Nine &lt;b&gt;</option></select></div>"));
    CHECK(has(form.view("many"), "aria-describedby=\"many-hinweis\""));
}

TEST_CASE("a list begins with no answer, which must be given or need not")
{
    Person person;
    const Form form(person.request, lists);
    CHECK(has(form.view("many"), " required><option value=\"\" selected>Please choose</option>"));
    CHECK(has(form.view("any"), "><option value=\"\" selected>Nothing chosen</option>"));
    CHECK_FALSE(has(form.view("any"), "required"));
    CHECK(has(form.view("any"), "(optional)"));
    web::Fields known;
    known.add("many", "3");
    const Form filled(person.request, lists, known);
    CHECK(has(filled.view("many"), "<option value=\"3\" selected>Three</option>"));
    CHECK_FALSE(has(filled.view("many"), "<option value=\"\" selected>"));
}

TEST_CASE("what is wrong with a list stands beside it, and what was chosen is still chosen")
{
    Person person;
    const auto empty = listed(person, {{"many", ""}, {"any", ""}});
    CHECK(has(empty.view("many"), "Choose one of many!"));
    CHECK(has(empty.view("many"), "kern-form-input--error"));
    CHECK(has(empty.view("many"), "kern-form-input__select--error"));
    CHECK(has(empty.view("many"), "aria-describedby=\"many-hinweis many-fehler\" aria-invalid=\"true\""));
    CHECK_FALSE(has(empty.view("any"), "error"));
    CHECK(has(empty.summary(), "href=\"#many\""));
    const auto strange = listed(person, {{"many", "10"}, {"any", "9"}});
    CHECK(strange.mistakes() == std::vector<web::Mistake>{{"many", base::says("Please choose one of the answers.")}});
    CHECK(has(strange.view("any"), "<option value=\"9\" selected>"));
    CHECK(listed(person, {{"many", "9"}}).mistakes().empty());
}

TEST_CASE("a list speaks the language of the page")
{
    Person person(Language::german);
    const Form form(person.request, lists);
    CHECK(has(form.view("many"), ">Bitte wählen</option>"));
    CHECK(has(form.view("any"), ">Nichts ausgewählt</option>"));
}

TEST_CASE("what must be filled in is marked for programs, what need not is said to people")
{
    Person person;
    const Form form(person.request, fields);
    CHECK(has(form.view("name"), " required"));
    CHECK_FALSE(has(form.view("name"), "(optional)"));
    CHECK_FALSE(has(form.view("mail"), " required"));
    CHECK(has(form.view("mail"), "(optional)"));
}

TEST_CASE("labels and hints are text, and the hint belongs to its field")
{
    Person person;
    const Form form(person.request, fields);
    CHECK(has(form.view("name"), "for=\"name\">Name &amp; more</label>"));
    CHECK(has(form.view("name"), "id=\"name-hinweis\">Hint &lt;1&gt;</p>"));
    CHECK(has(form.view("name"), "aria-describedby=\"name-hinweis\""));
    CHECK_FALSE(has(form.view("mail"), "aria-describedby"));
    CHECK_FALSE(has(form.view("name"), "aria-invalid"));
}

TEST_CASE("an answer among several is ticked as it was, the first one bears the name that the summary leads to")
{
    Person person;
    const auto form = person.sends({{"name", "x"}, {"choice", "no"}});
    const auto markup = form.view("choice").text();
    CHECK(markup.find("id=\"choice\" name=\"choice\" type=\"radio\" value=\"yes\">") != std::string::npos);
    CHECK(markup.find("id=\"choice-no\" name=\"choice\" type=\"radio\" value=\"no\" checked>") != std::string::npos);
    CHECK(markup.find("for=\"choice-later\">Later</label>") != std::string::npos);
    CHECK(markup.find("<legend class=\"kern-label\">Well?</legend>") != std::string::npos);
    CHECK(markup.find("fehler") == std::string::npos);
}

TEST_CASE("a choice that was not made or is none is a mistake of the whole group")
{
    Person person;
    CHECK(person.mistake_in("choice", "maybe").empty()); // the first of two answers counts
    const auto none = person.sends({{"name", "x"}});
    REQUIRE(none.mistakes().size() == 1);
    CHECK(none.mistakes()[0] == web::Mistake{"choice", base::says("Choose!")});
    CHECK(has(none.view("choice"), "kern-fieldset--error\" aria-describedby=\"choice-fehler\""));
    const auto other = person.sends({{"name", "x"}, {"choice", "maybe"}});
    REQUIRE(other.mistakes().size() == 1);
    CHECK(other.mistakes()[0].message == base::says("Please choose one of the answers."));
    CHECK_FALSE(has(other.view("choice"), " checked"));
}

TEST_CASE("a length is counted in letters as people count them, to the letter")
{
    Person person;
    CHECK(person.sends({{"name", "Größe"}, {"choice", "yes"}}).mistakes().empty());
    CHECK(person.sends({{"name", "👪👪👪👪👪"}, {"choice", "yes"}}).mistakes().empty());
    CHECK(person.sends({{"name", "  Größe  "}, {"choice", "yes"}}).mistakes().empty());
    const auto longer = person.sends({{"name", "Größen"}, {"choice", "yes"}});
    REQUIRE(longer.mistakes().size() == 1);
    CHECK(longer.mistakes()[0] == web::Mistake{"name", base::says(too_long, "5", "6")});
    CHECK(longer["name"] == "Größen");
}

TEST_CASE("what is optional and empty is right, in every kind of field")
{
    Person person;
    for (const auto* field : {"mail", "phone", "page", "hidden"}) {
        CAPTURE(field);
        CHECK(person.mistake_in(field, "").empty());
        CHECK(person.mistake_in(field, " \r\n\t").empty());
    }
}

TEST_CASE("web addresses and mail addresses are checked, telephone numbers are left to people")
{
    Person person;
    CHECK(person.mistake_in("page", "https://a.example").empty());
    CHECK(person.mistake_in("page", "a.example") == "This is not a web address. It begins with https://.");
    CHECK(person.mistake_in("page", "data:text/html,x") == "This is not a web address. It begins with https://.");
    CHECK(person.mistake_in("mail", "a@b.example").empty());
    CHECK(person.mistake_in("mail", "a@b") == "This is not an e-mail address. It looks like name@example.de.");
    CHECK(person.mistake_in("phone", "nach 18 Uhr: 030 / 23125 001 (AB)").empty());
}

TEST_CASE("one field has one mistake, the first that is found")
{
    Person person;
    const auto form = person.sends({{"name", std::string(300, 'x')}, {"mail", std::string(300, 'x')}, {"choice", "yes"}});
    CHECK(form.mistakes().size() == 2);
    CHECK(form.mistakes()[1].message.text == too_long);
}

TEST_CASE("a mistake that only the verb finds stands with the others, at its field")
{
    Person person;
    auto form = person.sends({{"name", "Ada"}, {"choice", "yes"}});
    CHECK(form.status() == 200);
    form.add_mistake("name", base::says("This name is taken."));
    CHECK(form.has_mistakes());
    CHECK(form.status() == 422);
    CHECK(has(form.view("name"), "This name is taken."));
    CHECK(has(form.view("name"), "value=\"Ada\""));
    CHECK(has(form.summary(), "<a href=\"#name\">This name is taken.</a>"));
}

TEST_CASE("a form speaks the language of its reader, also in its mistakes")
{
    Person german(Language::german);
    const auto form = german.sends({{"name", "Größen"}});
    CHECK(has(form.summary(), "höchstens 5 Zeichen"));
    CHECK(has(form.view("mail"), "freiwillig"));
    CHECK_FALSE(has(form.summary(), "too long"));
}

TEST_CASE("a form carries its key and a token that we take back")
{
    Person person;
    const Form form(person.request, fields);
    const auto sent = test::forms_on(form.view(web::Url::path("/send"), "Send <now>").text()).at(0);
    CHECK(sent.action == "/send");
    CHECK(sent.method == "post");
    std::string token, key;
    for (const auto& [name, value] : sent.fields) {
        if (name == "schutz") token = value;
        if (name == "sendung") key = value;
    }
    CHECK(web::is_valid_token(person.site.secret, token, person.request.now));
    CHECK(base::parse_uuid(key) == form.submission());
    CHECK(has(form.view(web::Url::path("/send"), "Send <now>"), "Send &lt;now&gt;"));
}

TEST_CASE("first values stand in the form, and a field that nobody asked for is not read")
{
    Person person;
    web::Fields first;
    first.add("name", "Ada");
    first.add("unknown", "x");
    const Form form(person.request, fields, first);
    CHECK(form["name"] == "Ada");
    CHECK(form["mail"].empty());
    CHECK_FALSE(form.has_mistakes());
    CHECK_THROWS_AS((void)form["unknown"], std::logic_error);
    CHECK_THROWS_AS((void)form.view("unknown"), std::logic_error);
}
