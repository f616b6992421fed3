import { lazy } from "react";
import type { RouteObject } from "react-router-dom";

// each page is loaded when it is visited first
const EmployeesPage = lazy(() => import("../people/EmployeesPage"));
const NewEmployeePage = lazy(() => import("../people/NewEmployeePage"));
const EmployeePage = lazy(() => import("../people/EmployeePage"));
const InvitationsPage = lazy(() => import("../invitations/InvitationsPage"));
const NewInvitationPage = lazy(() => import("../invitations/NewInvitationPage"));
const RightRequestsPage = lazy(() => import("../rights/RightRequestsPage"));
const CompanyDataPage = lazy(() => import("../company/CompanyDataPage"));
const HandOverPage = lazy(() => import("../handover/HandOverPage"));
const NetworksPage = lazy(() => import("../networks/NetworksPage"));
const PolicyPage = lazy(() => import("../policy/PolicyPage"));
const HelpPage = lazy(() => import("../help/HelpPage"));
const ProductsPage = lazy(() => import("../products/ProductsPage"));
const ProductPage = lazy(() => import("../products/ProductPage"));
const TransactionsPage = lazy(() => import("../transactions/TransactionsPage"));
const ConsentsPage = lazy(() => import("../legal/ConsentsPage"));
const AddCompanyPage = lazy(() => import("../joining/AddCompanyPage"));
const ActivityPage = lazy(() => import("../activity/ActivityPage"));

/** The company's pages; each of them has its entry in content.json. */
export const companyRoutes: RouteObject[] = [
    { path: "consents", element: <ConsentsPage /> },
    { path: "company/people", element: <EmployeesPage /> },
    { path: "company/people/new", element: <NewEmployeePage /> },
    { path: "company/people/:personId", element: <EmployeePage /> },
    { path: "company/invitations", element: <InvitationsPage /> },
    { path: "company/invitations/new", element: <NewInvitationPage /> },
    { path: "company/right-requests", element: <RightRequestsPage /> },
    { path: "company/data", element: <CompanyDataPage /> },
    { path: "company/data/handover", element: <HandOverPage /> },
    { path: "company/networks", element: <NetworksPage /> },
    { path: "company/policy", element: <PolicyPage /> },
    { path: "company/products", element: <ProductsPage /> },
    { path: "company/products/:ref", element: <ProductPage /> },
    { path: "company/transactions", element: <TransactionsPage /> },
    { path: "company/join", element: <AddCompanyPage /> },
    { path: "company/help", element: <HelpPage /> },
    { path: "company/activity", element: <ActivityPage /> },
];
