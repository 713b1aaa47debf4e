#pragma once

#include "app/config.hpp"
#include "base/message.hpp"
#include "mail/outbox.hpp"

#include <string>
#include <vector>

namespace app {

/// One thing that was looked at.
struct Finding {
    enum class Kind { good, warning, wrong };
    Kind kind = Kind::good;
    std::string topic;  ///< `disk`, the same in every language
    base::Message what;
    base::Message mend; ///< what to do; empty where all is well

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// Looks at an installation from outside, also beside a running server, and changes nothing.
std::vector<Finding> examine(const Config& config, base::Instant now);

/// Parts of it, each by itself.
std::vector<Finding> examine_folder(const Config& config, base::Instant now);
std::vector<Finding> examine_settings(const Config& config);
std::vector<Finding> examine_keys(const Config& config, base::Instant now);
std::vector<Finding> examine_store(const Config& config, base::Instant now);
std::vector<Finding> examine_server(const Config& config);
std::vector<Finding> examine_mail(const Config& config);
std::vector<Finding> examine_answers(const Config& config);
std::vector<Finding> examine_outbox(const mail::Counts& counts, base::Instant now);

}
