import { lazy } from "react";
import type { RouteObject } from "react-router-dom";
import { NoSuchPage } from "./NoSuchPage";
import { Shell } from "./Shell";

const CompaniesPage = lazy(() => import("../companies/CompaniesPage"));
const NewCompanyPage = lazy(() => import("../companies/NewCompanyPage"));
const ImportCompaniesPage = lazy(() => import("../imports/ImportCompaniesPage"));
const CompanyCardPage = lazy(() => import("../companies/CompanyCardPage"));
const EditCompanyPage = lazy(() => import("../companies/EditCompanyPage"));
const PermissionsPage = lazy(() => import("../permissions/PermissionsPage"));
const NewPermissionPage = lazy(() => import("../permissions/NewPermissionPage"));
const CancellationsPage = lazy(() => import("../cancellations/CancellationsPage"));
const RecoveriesPage = lazy(() => import("../recoveries/RecoveriesPage"));
const RecoveryPage = lazy(() => import("../recoveries/RecoveryPage"));
const LegalDocumentsPage = lazy(() => import("../legal/LegalDocumentsPage"));
const NewLegalDocumentPage = lazy(() => import("../legal/NewLegalDocumentPage"));
const LegalDocumentPage = lazy(() => import("../legal/LegalDocumentPage"));
const AcceptancesPage = lazy(() => import("../legal/AcceptancesPage"));

export const operatorRoutes: RouteObject[] = [
    {
        path: "/",
        element: <Shell />,
        children: [
            { index: true, element: <CompaniesPage /> },
            { path: "companies/new", element: <NewCompanyPage /> },
            { path: "companies/import", element: <ImportCompaniesPage /> },
            { path: "companies/:customerNumber", element: <CompanyCardPage /> },
            { path: "companies/:customerNumber/edit", element: <EditCompanyPage /> },
            { path: "permissions", element: <PermissionsPage /> },
            { path: "permissions/new", element: <NewPermissionPage /> },
            { path: "cancellations", element: <CancellationsPage /> },
            { path: "recoveries", element: <RecoveriesPage /> },
            { path: "recoveries/:id", element: <RecoveryPage /> },
            { path: "legal-documents", element: <LegalDocumentsPage /> },
            { path: "legal-documents/new", element: <NewLegalDocumentPage /> },
            { path: "legal-documents/acceptances", element: <AcceptancesPage /> },
            { path: "legal-documents/:id", element: <LegalDocumentPage /> },
            { path: "*", element: <NoSuchPage /> },
        ],
    },
];
