#include "app/allocate_command.hpp"

#include "allocation/read_instance.hpp"
#include "allocation/receipt.hpp"
#include "allocation/write.hpp"
#include "app/input_file.hpp"
#include "app/terminal.hpp"

#include <fmt/format.h>
#include <iostream>

namespace app {
namespace {

using allocation::Checked;

constexpr int differs = 1;
constexpr int used_wrongly = 2;

void complain(const base::Message& message, std::string_view place = {})
{
    const auto sentence = Terminal::texts()(message);
    if (place.empty()) std::cerr << sentence << '\n';
    else std::cerr << place << ": " << sentence << '\n';
}

int print(const std::string& text)
{
    if (std::cout << text << '\n' << std::flush) return 0;
    throw std::runtime_error(std::string(Terminal::texts()("the output could not be written to its end")));
}

/// The draw's other outputs need a secret and a public value; without a seed of one's own.
int print_draw(allocation::Instance instance, const AllocateFlags& flags)
{
    const auto run = allocation::draw(std::move(instance), flags.secret, flags.public_value, BN_VERSION);
    if (flags.receipt_of.empty()) {
        return print(flags.print == "run" ? written(run) : flags.print == "public" ? public_record(run)
                                                                                  : written(run.instance, run.allocation));
    }
    const auto applicant = applicant_called(run.instance, flags.receipt_of);
    if (applicant != allocation::none) return print(allocation::Receipts(run).of(applicant));
    complain(base::says("There is nothing with the id “{0}”.", flags.receipt_of));
    return used_wrongly;
}

int verify_run_file(const std::string& file)
{
    const auto difference = allocation::verify_run(bytes_of(file, allocation::Most::bytes));
    const auto& t = Terminal::texts();
    std::cout << (difference.empty() ? std::string(t("Everything was computed anew and is the same.")) : t(difference)) << '\n';
    return difference.empty() ? 0 : differs;
}

int verify_receipt_file(const VerifyFlags& flags)
{
    constexpr std::size_t longest_receipt = 16U << 20U;
    const auto record = flags.record.empty() ? std::string() : bytes_of(flags.record, allocation::Most::bytes);
    const auto verdict = allocation::verify_receipt(bytes_of(flags.receipt, longest_receipt), record);
    const auto& t = Terminal::texts();
    for (const auto& wrong : verdict.wrong) std::cout << t(wrong) << '\n';
    for (const auto& [offer, outcome, sentence, not_shown] : verdict.decisions) {
        const auto mark = outcome == Checked::Outcome::right   ? t("right")
                          : outcome == Checked::Outcome::wrong ? t("WRONG")
                                                               : t("open");
        std::cout << offer << ": [" << mark << "] " << t(sentence) << '\n';
        if (!not_shown.empty()) std::cout << "  " << t(not_shown) << '\n';
    }
    std::cout << t(verdict.is_right() ? "Everything that can be checked here is right." : "Something here is wrong. Please ask the organiser.") << '\n';
    return verdict.is_right() ? 0 : differs;
}

}

int allocate_places(const AllocateFlags& flags)
{
    const bool is_draw = !flags.secret.empty();
    if (!allocation::is_seed(flags.seed) || !allocation::is_seed(flags.secret)) {
        complain(base::says("It must consist of at most 128 hexadecimal digits."), is_draw ? "--secret" : "--seed");
        return used_wrongly;
    }
    if (!is_draw && (flags.print != "result" || !flags.receipt_of.empty())) {
        complain(base::says("This needs a secret, from which the seed follows."), "--secret");
        return used_wrongly;
    }
    allocation::InstanceReader reader;
    read_pieces(flags.file, [&](std::string_view piece) { return reader.add(piece); });
    auto instance = reader.finish(allocation::mechanism_called(flags.mechanism), flags.seed);
    if (!instance) {
        for (const auto& [place, message] : instance.error()) complain(message, place);
        return used_wrongly;
    }
    if (is_draw) return print_draw(std::move(*instance), flags);
    return print(written(*instance, allocate(*instance)));
}

int verify_places(const VerifyFlags& flags)
{
    if (flags.run.empty() == flags.receipt.empty()) {
        complain(base::says("Name a run, or a receipt with --receipt."));
        return used_wrongly;
    }
    return flags.receipt.empty() ? verify_run_file(flags.run) : verify_receipt_file(flags);
}

}
