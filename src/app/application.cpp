#include "app/application.hpp"

#include "app/health.hpp"
#include "web/layout/page.hpp"

#include <spdlog/spdlog.h>

namespace app {
namespace {

using web::Access;

std::filesystem::path access_log_file(const Config& config)
{
    if (config.access_log.empty() || config.access_log == "-") return config.access_log;
    return config.data / config.access_log;
}

/// People get a page, programs a problem that they can read.
web::Response error_answer(const web::Request& request, int status)
{
    return api::is_for_programs(request) ? api::problem(request, status) : web::error_page(request, status);
}

}

::files::Store kept_files(const Config& config)
{
    ::files::Store store{config.files_folder()};
    store.limits.size = std::uint64_t{config.file_megabytes} * 1024 * 1024;
    return store;
}

Application::Application(const Config& config, storage::Database& database, std::function<base::Instant()> clock)
    : config_(config), access_log_(access_log_file(config)), proxies_(config.trusted_proxies),
      dispatcher_({config.site, router_, database, access_log_, proxies_, std::move(clock), &error_answer,
                   [](const std::string& incident, const std::string& what) {
                       spdlog::error("incident {}: {}", incident, what);
                   },
                   config.cache_megabytes * 1024 * 1024, identity::doorkeeper()})
{
    router_.at(*this)
        .get("/health/live", Access::everyone, &Application::live)
        .get("/health/ready", Access::everyone, &Application::ready);
    barriers_.mount(router_);
    day_.mount(router_);
    places_.mount(router_);
    figures_.mount(router_);
    finder_.mount(router_);
    gallery_.mount(router_);
    identity_.mount(router_);
    circulars_.mount(router_);
    cooperations_.mount(router_);
    discussions_.mount(router_);
    people_.mount(router_);
    imprint_.mount(router_);
    invitations_.mount(router_);
    joining_.mount(router_);
    quick_help_.mount(router_);
    regions_.mount(router_);
    registry_.mount(router_);
    passkeys_.mount(router_);
    pictures_.mount(router_);
    partners_.mount(router_);
    adoptions_.mount(router_); // before the projects: `uebernahmen` is none
    projects_.mount(router_);
    publishing_.mount(router_);
    project_plans_.mount(router_);
    awards_.mount(router_);
    topics_.mount(router_);
    search_page_.mount(router_);
    sign_language_.mount(router_);
    easy_language_.mount(router_);
    feeds_.mount(router_);
    sitemap_.mount(router_);
    open_data_.mount(router_);
    embedding_.mount(router_);
    api_.mount(router_);
    mail_shown_.mount(router_);
    visibility_.mount(router_);
    workshop_kit_.mount(router_);
    materials_.mount(router_);
}

web::Response Application::live(const web::Request&) const { return plain_text(200, "live\n"); }

web::Response Application::ready(const web::Request&, storage::Read& read) const
{
    const auto problem = problem_with(read, config_.data);
    return problem.empty() ? plain_text(200, "ready\n") : plain_text(503, problem + "\n");
}

}
