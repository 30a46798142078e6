// Clang reads the files when it compiles this one, and compiles again when they change (#embed of C23).
#include "starter.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char new_body_md[] = {
#embed "files/new/body.md"
};
static const unsigned char new_campaign_md[] = {
#embed "files/new/campaign.md"
};
static const unsigned char new_exemplar_md[] = {
#embed "files/new/exemplar.md"
};
static const unsigned char new_plan_md[] = {
#embed "files/new/plan.md"
};
static const unsigned char site_content_bodies_ubnd_xa_an_hoa_md[] = {
#embed "files/site/content/bodies/ubnd-xa-an-hoa.md"
};
static const unsigned char site_content_campaigns_duong_lang_xanh_sach_dep_md[] = {
#embed "files/site/content/campaigns/duong-lang-xanh-sach-dep.md"
};
static const unsigned char site_content_exemplars_thon_dong_tu_quan_duong_hoa_md[] = {
#embed "files/site/content/exemplars/thon-dong-tu-quan-duong-hoa.md"
};
static const unsigned char site_content_pages_gioi_thieu_md[] = {
#embed "files/site/content/pages/gioi-thieu.md"
};
static const unsigned char site_content_plans_xa_an_hoa_xanh_sach_dep_md[] = {
#embed "files/site/content/plans/xa-an-hoa-xanh-sach-dep.md"
};
static const unsigned char site_content_site_yml[] = {
#embed "files/site/content/site.yml"
};
static const unsigned char site_gitignore[] = {
#embed "files/site/gitignore"
};

#define FILE(name, bytes) {name, bytes, sizeof bytes}

static const thidua_starter_file all[] = {
    FILE("new/body.md", new_body_md),
    FILE("new/campaign.md", new_campaign_md),
    FILE("new/exemplar.md", new_exemplar_md),
    FILE("new/plan.md", new_plan_md),
    FILE("site/content/bodies/ubnd-xa-an-hoa.md", site_content_bodies_ubnd_xa_an_hoa_md),
    FILE("site/content/campaigns/duong-lang-xanh-sach-dep.md", site_content_campaigns_duong_lang_xanh_sach_dep_md),
    FILE("site/content/exemplars/thon-dong-tu-quan-duong-hoa.md", site_content_exemplars_thon_dong_tu_quan_duong_hoa_md),
    FILE("site/content/pages/gioi-thieu.md", site_content_pages_gioi_thieu_md),
    FILE("site/content/plans/xa-an-hoa-xanh-sach-dep.md", site_content_plans_xa_an_hoa_xanh_sach_dep_md),
    FILE("site/content/site.yml", site_content_site_yml),
    FILE("site/.gitignore", site_gitignore),
};

const thidua_starter_file *const thidua_starter_files = all;
const size_t thidua_starter_file_count = sizeof all / sizeof *all;
