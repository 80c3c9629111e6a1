package dev.fakeproton.internal.proton.repository;

import software.amazon.awssdk.services.proton.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.proton.model.Repository;

/**
 * A link to a repository as the table keeps it.
 *
 * @param repository as Get answers it
 * @param createdBy the request that created it, to tell its repetitions
 */
record RepositoryRecord(Repository repository, CreateRepositoryRequest createdBy) {}
