#include "app/doctor.hpp"

#include "app/mail_keeper.hpp"
#include "mail/maildir.hpp"
#include "mail/smtp.hpp"

namespace app {
namespace {

using base::says;
using Kind = Finding::Kind;

constexpr std::chrono::seconds patience{20};
constexpr std::chrono::hours long_wait{1};

std::string settings_file(const Config& config) { return (config.data / "buendnisnetz.toml").string(); }

}

std::vector<Finding> examine_mail(const Config& config)
{
    if (!config.mail.has_server()) {
        return {{Kind::warning, "mail", says("there is no mail server: mails reach nobody, they lie in {0}", mail_folder(config).string()),
                 says("set smtp, from, user and password_file under [mail] in {0}", settings_file(config))}};
    }
    auto settings = config.mail;
    settings.patience = patience;
    const auto answer = mail::Smtp(settings, sender_of(config)).greet();
    if (answer.kind == mail::Answer::Kind::taken) {
        return {{Kind::good, "mail", says("the mail server {0} answers; {1} sends", settings.smtp, settings.from), {}}};
    }
    return {{Kind::wrong, "mail", says("the mail server {0} takes nothing: {1}", settings.smtp, answer.sentence),
             says("look at [mail] in {0}; then: buendnisnetz mail test ADDRESS", settings_file(config))}};
}

std::vector<Finding> examine_answers(const Config& config)
{
    if (config.mail.maildir().empty()) return {};
    const auto problem = mail::Maildir(config.mail.maildir()).problem();
    if (problem.empty()) return {{Kind::good, "answers", says("answers by mail are taken from {0}", config.mail.maildir().string()), {}}};
    return {{Kind::wrong, "answers", says("answers by mail cannot be taken: {0}", problem),
             says("let the mail server make the folder, and give the portal's user the right to write there")}};
}

std::vector<Finding> examine_outbox(const mail::Counts& counts, base::Instant now)
{
    std::vector<Finding> findings;
    if (counts.failed > 0) {
        findings.push_back({Kind::warning, "outbox", says("mails that could not be sent: {0}", std::to_string(counts.failed)),
                            says("“buendnisnetz mail list --dead” says why; “buendnisnetz mail retry” sends them again")});
    }
    if (counts.oldest && *counts.oldest + long_wait < now) {
        findings.push_back({Kind::warning, "outbox", says("a mail waits since {0}", base::iso(std::chrono::floor<std::chrono::seconds>(*counts.oldest))),
                            says("see whether the server runs and its log says why; “buendnisnetz mail list” shows all that wait")});
    }
    if (findings.empty()) findings.push_back({Kind::good, "outbox", says("no mail is late"), {}});
    return findings;
}

}
