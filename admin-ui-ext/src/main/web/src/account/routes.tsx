import { lazy } from "react";
import type { RouteObject } from "react-router-dom";
import { basePath } from "./environment";

// each page is loaded when it is visited first
const EmployeesPage = lazy(() => import("../people/EmployeesPage"));
const NewEmployeePage = lazy(() => import("../people/NewEmployeePage"));
const EmployeePage = lazy(() => import("../people/EmployeePage"));
const ActivityPage = lazy(() => import("../activity/ActivityPage"));

/** The company's pages; each of them has its entry in content.json. */
export const companyRoutes: RouteObject[] = [
    { path: "company/people", element: <EmployeesPage /> },
    { path: "company/people/new", element: <NewEmployeePage /> },
    { path: "company/people/:personId", element: <EmployeePage /> },
    { path: "company/activity", element: <ActivityPage /> },
];

export const addresses = {
    people: `${basePath}/company/people`,
    newPerson: `${basePath}/company/people/new`,
    person: (id: string) => `${basePath}/company/people/${encodeURIComponent(id)}`,
} as const;
