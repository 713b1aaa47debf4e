#pragma once

#include "app/config.hpp"
#include "slices/awards/awards.hpp"
#include "slices/barriers/barriers.hpp"
#include "slices/finder/finder.hpp"
#include "slices/gallery/gallery.hpp"
#include "slices/imprint/imprint.hpp"
#include "slices/partners/partners.hpp"
#include "slices/places/places.hpp"
#include "slices/projects/projects.hpp"
#include "slices/regions/regions.hpp"
#include "slices/registry/registry.hpp"
#include "slices/search_page/search_page.hpp"
#include "slices/topics/topics.hpp"
#include "web/dispatcher.hpp"

#include <memory>

namespace app {

/// Everything that answers requests, put together: the pages of all slices, their routes, the dispatcher.
class Application {
public:
    /// `config.site` must be final. Both outlive the application.
    Application(const Config& config, storage::Database& database, std::function<base::Instant()> clock);

    web::Dispatcher& front() { return dispatcher_; }
    const web::Router& router() const { return router_; }
    web::AccessLog& access_log() { return access_log_; }

private:
    web::Response live(const web::Request& request) const;
    web::Response ready(const web::Request& request, storage::Read& read) const;
    web::Response robots(const web::Request& request) const;

    const Config& config_;
    barriers::BarrierPages barriers_;
    places::PlacesPages places_;
    finder::FinderPages finder_{{&projects::start_part, &awards::start_part}};
    gallery::GalleryPages gallery_;
    registry::RegistryPages registry_{{partners::alliance_part(), projects::alliance_part(), awards::alliance_part()}};
    partners::PartnersPages partners_;
    projects::ProjectPages projects_;
    awards::AwardPages awards_;
    topics::TopicPages topics_;
    imprint::ImprintPages imprint_;
    regions::RegionPages regions_;
    search_page::SearchPages search_page_;
    web::Router router_;
    web::AccessLog access_log_;
    web::TrustedProxies proxies_;
    web::Dispatcher dispatcher_;
};

}
