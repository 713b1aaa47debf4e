#include "app/command_line.hpp"

#include "app/account.hpp"
#include "app/account_commands.hpp"
#include "app/allocate_command.hpp"
#include "app/backup_commands.hpp"
#include "app/config_command.hpp"
#include "app/data_folder.hpp"
#include "app/demo_command.hpp"
#include "app/doctor_command.hpp"
#include "app/flags.hpp"
#include "app/give.hpp"
#include "app/input_file.hpp"
#include "app/keys_commands.hpp"
#include "app/mail_commands.hpp"
#include "app/picture_files.hpp"
#include "app/prepare.hpp"
#include "app/serve.hpp"
#include "app/terminal.hpp"
#include "files/apart.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>

namespace app {
namespace {

/// A disk that is full, or a reader that has gone, must not look like a table that is whole.
void print_whole(const std::string& text)
{
    if (!(std::cout << text << std::flush)) {
        throw std::runtime_error(std::string(Terminal::texts()("the output could not be written to its end")));
    }
}

/// What an order works on: the bytes of its file, or of the files of a folder.
std::string input_of(const std::string& name, const std::string& file)
{
    if (file.empty()) return {};
    return name == "import pictures" ? picture_parcel(file) : bytes_of(file);
}

int give_and_tell(const Flags& flags, const std::string& name)
{
    const Order order{name, input_of(name, flags.file), flags.apply, flags.json, Terminal::texts().language(), account()};
    const auto outcome = give(configuration(flags), order);
    print_whole(outcome.out);
    std::cerr << outcome.err << std::flush;
    return outcome.exit;
}

int migrate(const Flags& flags)
{
    const auto config = configuration(flags);
    const auto& t = Terminal::texts();
    const auto lock = FolderLock::take(config.data);
    if (!lock) throw std::runtime_error(std::string(t("stop the server first: it works with this data folder")));
    const auto steps = prepare_store(config.location());
    for (const auto& step : steps) fmt::print("{}\n", step.name);
    fmt::print(stderr, "{}\n", steps.empty() ? std::string(t("The store is up to date."))
                                             : t.plural("One step was carried out.", "{0} steps were carried out.",
                                                        static_cast<std::int64_t>(steps.size())));
    return 0;
}

int make_demo(const Flags& flags)
{
    const auto scale = flags.scale == "national" ? demo::Scale::national : demo::Scale::network;
    const auto alliances = make_demonstration(configuration(flags), scale, flags.seed);
    if (flags.json) fmt::print("{{\"alliances\":{}}}\n", alliances);
    else fmt::print("{}\n", Terminal::texts().plural("One invented alliance is there.", "{0} invented alliances are there.",
                                                     static_cast<std::int64_t>(alliances)));
    return 0;
}

int version(const Flags& flags)
{
    if (flags.json) fmt::print("{{\"version\":\"{}\",\"sqlite\":\"{}\"}}\n", BN_VERSION, storage::sqlite::version());
    else fmt::print("buendnisnetz {} (SQLite {})\n", BN_VERSION, storage::sqlite::version());
    return 0;
}

class CommandLine {
public:
    CommandLine() : app_(said("The digital home of a network of local alliances"), "buendnisnetz")
    {
        app_.require_subcommand(1);
        app_.set_help_flag("-h,--help", said("Show this help"));
        add_serve();
        add("migrate", said("Bring the store up to this program"), &migrate);
        add_demo();
        add_orders("import", said("Take data in"));
        add_orders("export", said("Give data out as CSV"));
        add_allocate();
        add_verify();
        add_orders("audit", said("Look at the audit log: who did what, when"));
        add_orders("deletions", said("What is deleted by its age"));
        add_backups();
        add_mails();
        add_accounts();
        add_operations();
        auto* shows_version = add("version", said("Say which program this is"), &version);
        shows_version->add_flag("--json", flags_.json, said("Answer in JSON, free of language"));
    }

    int run(int argc, const char* const* argv)
    {
        try {
            app_.parse(argc, argv);
            return chosen_();
        } catch (const CLI::CallForHelp& help) {
            return app_.exit(help);
        } catch (const CLI::ParseError& wrong) {
            fmt::print(stderr, "{}\n{}\n", wrong.what(), said("“buendnisnetz --help” shows what there is."));
            return 2;
        }
    }

private:
    static std::string said(const char* text) { return std::string(Terminal::texts()(text)); }

    CLI::App* add(const std::string& name, const std::string& help, int (*command)(const Flags&),
                  CLI::App* under = nullptr)
    {
        auto* sub = (under ? under : &app_)->add_subcommand(name, help);
        sub->add_option("--data", flags_.data, said("The data folder"));
        sub->add_option("--config", flags_.config_file, said("The configuration file (TOML)"));
        sub->add_option("--database", flags_.database, said("A PostgreSQL address instead of the file"));
        sub->add_option("--keys", flags_.keys, said("The key file"));
        sub->add_option("--installation", flags_.installation, said("What the installation holds: federation, state:mv or alliance:KEY"));
        sub->callback([this, command] { chosen_ = [this, command] { return command(flags_); }; });
        return sub;
    }

    void add_serve()
    {
        auto* serves = add("serve", said("Serve the portal until it is told to stop"),
                           [](const Flags& flags) { return serve(configuration(flags)); });
        serves->add_option("--listen", flags_.listen, "ADDRESS:PORT");
        serves->add_option("--embedding-sites", flags_.embedding_sites,
                           said("Websites that may show pages in a frame, parted by blanks"));
        serves->add_option("--metrics", flags_.metrics, said("ADDRESS:PORT for the figures that Prometheus reads"));
    }

    void add_demo()
    {
        auto* makes = add("demo", said("Fill an empty data folder with an invented network"), &make_demo);
        makes->add_option("--scale", flags_.scale, said("network: what visitors see; national: what must be borne"))
            ->check(CLI::IsMember({"network", "national"}));
        makes->add_option("--seed", flags_.seed, said("The same number gives the same network"));
        makes->add_flag("--json", flags_.json, said("Answer in JSON, free of language"));
    }

    void add_allocate()
    {
        auto* gives = app_.add_subcommand("allocate", said("Give places out fairly; needs neither server nor data folder"));
        gives->add_option("INSTANCE", allocate_.file, said("The file; - for the standard input"))->required();
        gives->add_option("--mechanism", allocate_.mechanism, said("Another mechanism than the file names"))
            ->check(CLI::IsMember({"rounds", "rounds_equal", "deferred_acceptance"}));
        gives->add_option("--seed", allocate_.seed, said("Another seed than the file names, in hexadecimal digits"));
        gives->add_option("--secret", allocate_.secret, said("The secret promised before the deadline; the seed follows from it"));
        gives->add_option("--public-value", allocate_.public_value, said("The public value that was named beforehand"));
        gives->add_option("--print", allocate_.print, said("What to print; a run is for the auditor only"))
            ->check(CLI::IsMember({"result", "run", "public"}));
        gives->add_option("--receipt", allocate_.receipt_of, said("Print the receipt of this applicant"));
        gives->callback([this] { chosen_ = [this] { return allocate_places(allocate_); }; });
    }

    void add_verify()
    {
        auto* checks = app_.add_subcommand("verify", said("Compute a run or a receipt anew and say what differs"));
        checks->add_option("RUN", verify_.run, said("The whole run; - for the standard input"));
        checks->add_option("--receipt", verify_.receipt, said("A family's receipt"));
        checks->add_option("--public", verify_.record, said("What was published, to compare the receipt with"));
        checks->callback([this] { chosen_ = [this] { return verify_places(verify_); }; });
    }

    void add_orders(const std::string& verb, const std::string& help)
    {
        auto* group = app_.add_subcommand(verb, help);
        group->require_subcommand(1);
        for (const auto& name : order_names()) {
            if (!name.starts_with(verb + " ")) continue;
            auto* sub = add(name.substr(verb.size() + 1), Terminal::texts()(help_of(name)), nullptr, group);
            if (verb == "import") {
                sub->add_option("FILE", flags_.file, said("The file; - for the standard input"))->required();
                sub->add_flag("--apply", flags_.apply, said("Do it; without this only the plan is shown"));
            }
            sub->add_flag("--json", flags_.json, said("Answer in JSON, free of language"));
            sub->callback([this, name] { chosen_ = [this, name] { return give_and_tell(flags_, name); }; });
        }
    }

    void add_backups()
    {
        auto* group = app_.add_subcommand("backup", said("Make backups, look whether they count, and restore them"));
        group->require_subcommand(1);
        auto* creates = add("create", said("Write everything of this installation into one file, beside a running server"), &create_backup, group);
        creates->add_option("PLACE", flags_.file, said("A new file, or a folder"))->required();
        creates->add_flag("--unverified", flags_.unverified, said("Do not restore it for a look; it does not count yet"));
        auto* verifies = add("verify", said("Restore a backup into a temporary place and compare every table"), &verify_backup, group);
        auto* restores = add("restore", said("Make this installation what it was"), &restore_backup, group);
        restores->add_flag("--replace", flags_.replace, said("Move aside what is there"));
        for (auto* sub : {verifies, restores}) sub->add_option("FILE", flags_.file, said("The backup"))->required();
        for (auto* sub : {creates, verifies, restores}) sub->add_flag("--json", flags_.json, said("Answer in JSON, free of language"));
    }

    void add_mails()
    {
        auto* group = app_.add_subcommand("mail", said("Mails: what waits, what failed, and whether the server takes one"));
        group->require_subcommand(1);
        auto* lists = add("list", said("Show the mails that are not sent, without what they say"), &list_mails_command, group);
        lists->add_flag("--dead", flags_.dead, said("Only those that failed"));
        auto* sends = add("retry", said("Send a mail again that failed"), &retry_mails_command, group);
        sends->add_option("ID", flags_.file, said("Its id"));
        sends->add_flag("--all-dead", flags_.dead, said("All that failed"));
        auto* tries = add("test", said("Send one mail at once, and say what the server answers"), &test_mail, group);
        tries->add_option("ADDRESS", flags_.file, said("Where it goes"))->required();
        for (auto* sub : {lists, sends, tries}) sub->add_flag("--json", flags_.json, said("Answer in JSON, free of language"));
    }

    void add_accounts()
    {
        auto* group = app_.add_subcommand("accounts", said("Those who may sign in"));
        group->require_subcommand(1);
        auto* unlocks = add("unlock", said("Let somebody in by mail again who has lost every passkey and code"), &unlock_account_command, group);
        unlocks->add_option("EMAIL", flags_.file, said("Their address"))->required();
        unlocks->add_option("NAME", flags_.name, said("Their name, where several share the mailbox"));
        unlocks->add_flag("--json", flags_.json, said("Answer in JSON, free of language"));
    }

    void add_operations()
    {
        auto* shows = add("config", said("Show what is set, and where each value comes from"), &show_config);
        auto* looks = add("doctor", said("Look whether everything is well, and say how to mend what is not"), &run_doctor);
        for (auto* sub : {shows, looks}) sub->add_flag("--json", flags_.json, said("Answer in JSON, free of language"));
        auto* keys = app_.add_subcommand("keys", said("The keys that sign forms"));
        keys->require_subcommand(1);
        add("rotate", said("Make a new key; what the old one signed stays good"), &rotate_keys_command, keys);
        add("list", said("Show the names of the keys and since when they are there"), &list_keys, keys);
    }

    Flags flags_;
    AllocateFlags allocate_;
    VerifyFlags verify_;
    std::function<int()> chosen_;
    CLI::App app_;
};

}

int run(int argc, const char* const* argv)
{
    try {
        const std::span words(argv, static_cast<std::size_t>(argc));
        if (words.size() == 4 && words[1] == ::files::inspecting_word) return ::files::inspect_alone(words[2], std::strtoull(words[3], nullptr, 10));
        return CommandLine().run(argc, argv);
    } catch (const std::exception& error) {
        fmt::print(stderr, "buendnisnetz: {}\n", error.what());
        return 1;
    }
}

}
