#include "web/form.hpp"

#include "support/reply.hpp"
#include "support/strings.hpp"
#include "web/csrf.hpp"

#include <array>
#include <doctest/doctest.h>

namespace {

using base::says;
using web::Field;
using web::Form;
using web::Mistake;

constexpr std::array answers = {Field::Option{"yes", "Yes"}, Field::Option{"no", "No"}};

constexpr std::array fields = {
    Field{.name = "name", .label = "Your name", .hint = "As you like.", .when_missing = "Please tell us your name."},
    Field{.name = "text", .label = "Your text", .presence = web::Presence::optional, .kind = Field::Kind::paragraph, .most_characters = 10},
    Field{.name = "email", .label = "E-mail", .presence = web::Presence::optional, .kind = Field::Kind::email},
    Field{.name = "page", .label = "Page", .presence = web::Presence::optional, .kind = Field::Kind::web_address},
    Field{.name = "choice", .label = "Well?", .presence = web::Presence::optional, .kind = Field::Kind::choice, .options = answers},
    Field{.name = "hidden", .label = "", .presence = web::Presence::optional, .kind = Field::Kind::hidden},
};

struct Sent {
    explicit Sent(std::initializer_list<std::pair<std::string, std::string>> typed)
    {
        site.secret = std::string(32, 's');
        for (const auto& [name, value] : typed) request.form.add(name, value);
    }

    Form form() const { return Form::sent(request, fields); }

    web::Site site;
    web::Request request{site, web::Texts::of(web::Language::english)};
};

std::string token_in(const std::string& page)
{
    const auto form = test::forms_on(page).at(0);
    for (const auto& [name, value] : form.fields) {
        if (name == "schutz") return value;
    }
    return {};
}

std::string shown(const Form& form) { return form.view(web::Url::path("/send"), "Send").text(); }

}

TEST_CASE("a form that is right has no mistakes, and its values without stray space")
{
    const Sent sent({{"name", "  Ada \n"}, {"text", "a\r\nb\rc"}, {"email", "ada@beispiel.example"}, {"choice", "no"}});
    const auto form = sent.form();
    CHECK(form.mistakes().empty());
    CHECK(form.status() == 200);
    CHECK(form["name"] == "Ada");
    CHECK(form["text"] == "a\nb\nc");
    CHECK(form["page"].empty());
    CHECK_THROWS_AS((void)form["no such field"], std::logic_error);
}

TEST_CASE("no signs that cannot be seen turn round what stands beside an answer")
{
    const Sent sent({{"name", "\u202EadA\u202C"}, {"text", "a\u2066b"}, {"email", "\u202Eada@beispiel.example"}});
    const auto form = sent.form();
    CHECK(form["name"] == "adA");
    CHECK(form["text"] == "ab");
    CHECK(form["email"] == "ada@beispiel.example");
    const Sent nothing_else({{"name", "\u202E \u202C"}});
    CHECK(nothing_else.form().has_mistakes()); // a name that nobody sees is none
}

TEST_CASE("every mistake is found at once and named at its field")
{
    const Sent sent({{"name", " "}, {"text", "elf Zeichen"}, {"email", "ada(at)beispiel"}, {"page", "javascript:alert(1)"}, {"choice", "maybe"}});
    const auto form = sent.form();
    CHECK(form.mistakes() == std::vector<Mistake>{
                                 {"name", says("Please tell us your name.")},
                                 {"text", says("This is too long: at most {0} characters, you wrote {1}.", "10", "11")},
                                 {"email", says("This is not an e-mail address. It looks like name@example.de.")},
                                 {"page", says("This is not a web address. It begins with https://.")},
                                 {"choice", says("Please choose one of the answers.")},
                             });
    CHECK(form.status() == 422);
}

TEST_CASE("the summary uses the words that stand at the field and leads to it")
{
    const Sent sent({{"email", "falsch"}});
    auto form = sent.form();
    form.add_mistake("", says("Something else."));
    const auto summary = form.summary().text();
    const auto page = shown(form);
    for (const auto& mistake : form.mistakes()) {
        const auto words = mistake.message.text;
        CAPTURE(words);
        CHECK(summary.find(words) != std::string::npos);
        if (mistake.field.empty()) continue;
        CHECK(summary.find("href=\"#" + mistake.field + "\"") != std::string::npos);
        CHECK(page.find("id=\"" + mistake.field + "\"") != std::string::npos);
        CHECK(page.find("id=\"" + mistake.field + "-fehler\"") != std::string::npos);
        CHECK(page.find(words) != std::string::npos);
    }
    CHECK(summary.find("role=\"alert\"") != std::string::npos);
}

TEST_CASE("a form without mistakes shows no summary and no error")
{
    const Sent sent({{"name", "Ada"}});
    CHECK(sent.form().summary().empty());
    CHECK(shown(sent.form()).find("fehler") == std::string::npos);
}

TEST_CASE("nothing typed is lost, however nasty it is")
{
    for (const auto& nasty : test::nasty_strings()) {
        const Sent sent({{"text", nasty + "and more than ten letters"}, {"email", nasty}, {"hidden", nasty}});
        const auto form = sent.form();
        const auto back = test::forms_on(shown(form)).at(0);
        CAPTURE(nasty);
        for (const auto& [name, value] : back.fields) {
            if (name == "text" || name == "email" || name == "hidden") CHECK(value == form[name]);
        }
    }
}

TEST_CASE("a first line break in a long text survives being shown and sent again")
{
    web::Site site;
    site.secret = std::string(32, 's');
    const web::Request request(site, web::Texts::of(web::Language::english));
    web::Fields prefilled;
    prefilled.add("text", "\n\nx");
    const Form form(request, fields, prefilled);
    const auto back = test::forms_on(shown(form)).at(0);
    for (const auto& [name, value] : back.fields) {
        if (name == "text") CHECK(value == "\n\nx");
    }
}

TEST_CASE("what is wrong is said to screen readers too")
{
    const Sent sent({});
    const auto page = shown(sent.form());
    CHECK(page.find("aria-invalid=\"true\"") != std::string::npos);
    CHECK(page.find("aria-describedby=\"name-hinweis name-fehler\"") != std::string::npos);
    CHECK(page.find("<label class=\"kern-label\" for=\"name\">Your name</label>") != std::string::npos);
}

TEST_CASE("a form that is too old is not taken, but keeps what was typed")
{
    Sent sent({{"name", "Ada"}});
    sent.request.has_valid_token = false;
    const auto form = sent.form();
    CHECK(form.status() == 403);
    REQUIRE(form.mistakes().size() == 1);
    CHECK(form.mistakes()[0].field.empty());
    CHECK(shown(form).find("value=\"Ada\"") != std::string::npos);
    CHECK(web::is_valid_token(sent.site.secret, token_in(shown(form)), sent.request.now));
}

TEST_CASE("the same sending keeps its key, another one has another")
{
    const auto key = base::to_hex(base::new_uuid());
    CHECK(Sent({{"name", "a"}, {"sendung", key}}).form().submission() == *base::parse_uuid(key));
    CHECK(Sent({}).form().submission() != Sent({}).form().submission());
    CHECK(Sent({{"sendung", "nonsense"}}).form().submission() != base::Uuid{});
    const Sent wrong({{"sendung", key}});
    CHECK(shown(wrong.form()).find(key) != std::string::npos);
}

TEST_CASE("addresses that mail could reach, and others")
{
    for (const auto* good : {"a@b.example", "vorname.nachname+x@sub.beispiel.example", "müller@beispiel.example", "o'hara@b.example"}) {
        CAPTURE(good);
        CHECK(web::is_email(good));
    }
    for (const auto* bad : {"", "a", "@b.example", "a@", "a@b", "a@@b.example", "a@b.example@c.example", "a b@c.example", "a@b..example",
                            "a@.example", "a@b.", "a@b.example, c@d.example", "<a@b.example>", "a@b.example\r\nBcc: x@y.example"}) {
        CAPTURE(bad);
        CHECK_FALSE(web::is_email(bad));
    }
}
