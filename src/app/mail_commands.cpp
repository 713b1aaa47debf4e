#include "app/mail_commands.hpp"

#include "app/account.hpp"
#include "app/give.hpp"
#include "app/mail_keeper.hpp"
#include "app/terminal.hpp"
#include "clock/clock.hpp"
#include "mail/letter.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace app {
namespace {

int give_and_print(const Flags& flags, const char* name, const std::string& input)
{
    const auto outcome = give(configuration(flags), {name, input, false, flags.json, Terminal::texts().language(), account()});
    fmt::print("{}", outcome.out);
    fmt::print(stderr, "{}", outcome.err);
    return outcome.exit;
}

mail::Outgoing test_letter(const Config& config, const std::string& address)
{
    const auto& t = Terminal::texts();
    mail::Letter letter{.kind = "test", .to = address, .subject = t("Test of {0}", config.site.name)};
    letter.paragraphs = {std::string(t("Good day,")), std::string(t("somebody who looks after this portal has sent this mail to see whether it arrives. Nothing is to be done."))};
    const auto now = wall_clock::now();
    return {.id = base::Id<mail::Message>::fresh(), .message = mail::letter(config.site, t, letter), .created_at = now, .due_at = now};
}

}

int list_mails_command(const Flags& flags) { return give_and_print(flags, "mail list", flags.dead ? "dead" : ""); }

int retry_mails_command(const Flags& flags)
{
    if (flags.file.empty() == flags.dead) return give_and_print(flags, "mail retry", flags.dead ? "all" : flags.file);
    fmt::print(stderr, "{}\n", Terminal::texts()("Name one mail, or say --all-dead."));
    return 2;
}

int test_mail(const Flags& flags)
{
    const auto config = configuration(flags);
    const auto& t = Terminal::texts();
    if (!mail::is_address(flags.file)) throw refused(base::says("“{0}” is no e-mail address.", flags.file));
    const auto answer = delivery_of(config)(test_letter(config, flags.file), {[] {}, [] { return false; }});
    const bool is_taken = answer.kind == mail::Answer::Kind::taken;
    if (flags.json) {
        fmt::print("{}\n", boost::json::serialize(boost::json::value{{"taken", is_taken}, {"answer", answer.sentence}}));
        return is_taken ? 0 : 1;
    }
    if (!is_taken) throw refused(base::says("the mail was not taken: {0}", answer.sentence));
    fmt::print("{}\n", config.mail.has_server() ? t("The server took the mail: {0}", answer.sentence)
                                                : t("There is no mail server; the mail lies in {0}", answer.sentence));
    return 0;
}

}
